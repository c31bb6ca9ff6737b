import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { translationFor } from '@pressrum/i18n';
import type { PressRoom } from '@pressrum/model';
import type { Site } from '../types.js';
import { markup, raw } from './markup.js';

/** What surrounds the content of a page other than the front page. */
export interface Frame {
  language: string;
  /** The document of the notice and the contacts, and its URL on the page. */
  document: PressRoom;
  src: string;
  /** False where the content shows the press contacts itself. */
  hasContacts: boolean;
}

/** Puts a page's content in a press room: the notice (crisis line) above it, the press contacts below. */
export function inPressRoom({ now }: Site, frame: Frame, content: string): string {
  const { language, document, src, hasContacts } = frame;
  const notice = snapshotOf('press-room', document, { language, now, hasOwnChildren: true });
  const contacts = hasContacts
    ? snapshotOf('press-contact-list', document, { language, now, hasProvider: true })
    : '';
  return markup`<press-room src="${src}">${raw(notice)}
${raw(content)}
${contacts ? raw(contactPart(contacts, language)) : ''}</press-room>`;
}

const contactPart = (contacts: string, language: string) => markup`<section class="page-contacts">
<h2>${translationFor(language).pressContact}</h2>
<press-contact-list>${raw(contacts)}</press-contact-list>
</section>
`;
