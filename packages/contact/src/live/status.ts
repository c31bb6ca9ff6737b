import { link } from '@pressrum/base/template.js';
import { isRegular, roomOf, translationFor, type ContactPoint } from '@pressrum/model';
import { statusText, whoAnswers, type Answer } from '@pressrum/model/on-call.js';
import { render } from 'lit/html.js';
import { wayTo } from '../status/status.template.js';
import { everyMinute } from './minutes.js';

/**
 * Keeps a status true: written now, and at the minute that it changes. Each one is a new element in the place, so that it
 * comes through where a page translator has taken over the text of the old one; it is not announced.
 */
export function keepStatus(place: HTMLElement, source: unknown, language: string): () => void {
  const room = roomOf(source, 'contactPoints');
  const alone = room.contactPoints?.[Number(place.dataset['pressContact'] ?? NaN)];
  const asked = alone ? { ...room, contactPoints: [alone] } : room;
  const first = room.contactPoints?.find(isRegular);
  /** After the text of a status: who that is, where there are several, and the way to reach them. */
  const reached = ({ state, contact }: Extract<Answer, { contact: ContactPoint }>, text: string): unknown => {
    const texts = translationFor(language);
    const way = wayTo(contact, texts);
    if (state === 'on-call') return way && [/[\p{L}\p{N}]$/u.test(text) ? ': ' : ' ', link(...way)];
    // The name and number of the first stand beside the status.
    return contact === first ? '' : [`: ${contact.name ?? texts.contactType.press}`, way && [', ', link(...way)]];
  };
  let written: string | undefined;
  const write = () => {
    const now = new Date();
    const texts = translationFor(language);
    const answer = whoAnswers(asked, now);
    const text = statusText(answer, texts, now, room.organization?.timeZone);
    const who = 'contact' in answer && !alone ? reached(answer, text) : '';
    const state = text + JSON.stringify('contact' in answer && answer.contact);
    if (state === written) return;
    written = state;
    const span = document.createElement('span');
    render([text, who], span);
    place.replaceChildren(span);
  };
  write();
  return everyMinute(write);
}
