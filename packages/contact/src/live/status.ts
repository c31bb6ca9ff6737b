import { link } from '@pressrum/base/template.js';
import { roomOf, translationFor } from '@pressrum/model';
import { statusText, whoAnswers } from '@pressrum/model/on-call.js';
import { render } from 'lit-html';
import { onCallWords } from '../status/status.template.js';
import { everyMinute } from './minutes.js';

/**
 * Keeps a status true: written now, and at the minute that it changes. Each one is a new element in the place, so that it
 * comes through where a page translator has taken over the text of the old one; it is not announced.
 */
export function keepStatus(place: HTMLElement, source: unknown, language: string): () => void {
  const room = roomOf(source, 'contactPoints');
  const alone = room.contactPoints?.[Number(place.dataset['pressContact'] ?? NaN)];
  const asked = alone ? { ...room, contactPoints: [alone] } : room;
  let written: string | undefined;
  const write = () => {
    const now = new Date();
    const texts = translationFor(language);
    const answer = whoAnswers(asked, now);
    const text = statusText(answer, texts, now, room.organization?.timeZone);
    if (text === written) return;
    written = text;
    const span = document.createElement('span');
    if (answer.state === 'on-call') {
      const [before, url, way] = onCallWords(answer.contact, texts);
      render([before, way && link(url, way)], span);
    } else span.textContent = text;
    place.replaceChildren(span);
  };
  write();
  return everyMinute(write);
}
