import { link } from '@pressrum/base/template.js';
import { translationFor, type Translation } from '@pressrum/i18n';
import { isRegular, readDocument, type ContactPoint, type PressRoom } from '@pressrum/model';
import { formatStatus } from '@pressrum/i18n/format-status.js';
import { whoAnswers, type Answer } from '@pressrum/model/on-call.js';
import { render } from 'lit/html.js';
import { preferredMethod } from '../status/status.template.js';
import { everyMinute } from './every-minute.js';

const onCallStatus = ({ state }: Answer, { onCallNow, notOnCall }: Translation) =>
  state === 'on-call' ? onCallNow : state === 'closed' ? notOnCall : '';

/** A contact on call answers while nobody else does. */
function onCallAnswer(room: PressRoom, contact: ContactPoint, now: Date): Answer {
  const answer = whoAnswers(room, now);
  const isOther = answer.state === 'open' || (answer.state === 'on-call' && answer.contact !== contact);
  return isOther ? { state: 'closed' } : answer;
}

/**
 * Keeps a status up to date: renders it now, and at the minute when it changes. Each status is a new element, because a page
 * translator may have replaced the text of the old one. It is not announced. Returns a stop function.
 */
export function updateStatus(container: HTMLElement, source: unknown, language: string): () => void {
  const room = readDocument(source, 'contactPoints');
  const single = room.contactPoints?.[Number(container.dataset['pressContact'] ?? NaN)];
  const scope = single ? { ...room, contactPoints: [single] } : room;
  const first = room.contactPoints?.find(isRegular);
  /** Names the contact after its status, if there are several, with the way to reach it. */
  const contactSuffix = (
    { state, contact }: Extract<Answer, { contact: ContactPoint }>,
    text: string,
  ): unknown => {
    const texts = translationFor(language);
    const method = preferredMethod(contact, texts);
    if (state === 'on-call') return method && [/[\p{L}\p{N}]$/u.test(text) ? ': ' : ' ', link(...method)];
    // The first contact's name and number are beside the status already.
    return contact === first
      ? ''
      : [`: ${contact.name ?? texts.contactType.press}`, method && [', ', link(...method)]];
  };
  let renderedState: string | undefined;
  const update = () => {
    const now = new Date();
    const texts = translationFor(language);
    const isOnCall = single?.contactType === 'on-call';
    const answer = isOnCall ? onCallAnswer(room, single, now) : whoAnswers(scope, now);
    const text = isOnCall
      ? onCallStatus(answer, texts)
      : formatStatus(answer, texts, now, room.organization?.timeZone);
    const suffix = 'contact' in answer && !single ? contactSuffix(answer, text) : '';
    const state = text + JSON.stringify('contact' in answer && answer.contact);
    if (state === renderedState) return;
    renderedState = state;
    const span = document.createElement('span');
    // The shape before the text.
    span.dataset['pressState'] = answer.state;
    render([text, suffix], span);
    container.replaceChildren(span);
    const isAnswering = answer.state === 'open' || answer.state === 'on-call';
    // Marked in its place: a list that changes its order would move under the reader.
    container.parentElement!.toggleAttribute('data-press-now', isAnswering);
  };
  update();
  return everyMinute(update);
}
