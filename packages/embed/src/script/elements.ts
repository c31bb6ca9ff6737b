/** What the loader imports: all elements, registered when it calls {@link start}. Built into hashed chunks by Vite. */
import { PressAbout } from '@pressrum/about';
import { register } from '@pressrum/base';
import { PressContactBox, PressContactList } from '@pressrum/contact';
import { PressMedia, PressRelease, PressReleaseCard, PressReleaseList } from '@pressrum/release';
import { setDefaultDocument } from '../room/default-document.js';
import { PressRoom } from '../room/room.js';
import type { Tag } from '../tags.js';
import { setChunkPreloader } from './preload-chunk.js';
import { loadSiteTexts } from './site-texts.js';

export interface StartOptions {
  /** The document of a `press-room` that names none. */
  documentUrl: string;
  /** The site's own interface texts: `data-texts` of the script tag. */
  textsUrl: string | undefined;
  /** Preloads a chunk by its name, with its integrity checked. */
  preload(name: string): void;
}

const elements: Record<Tag, CustomElementConstructor> = {
  'press-room': PressRoom,
  'press-release': PressRelease,
  'press-release-card': PressReleaseCard,
  'press-release-list': PressReleaseList,
  'press-contact-box': PressContactBox,
  'press-contact-list': PressContactList,
  'press-about': PressAbout,
  'press-media': PressMedia,
};

/** Registers the elements. Calling it again changes nothing. */
export function start({ documentUrl, textsUrl, preload }: StartOptions): void {
  setChunkPreloader(preload);
  setDefaultDocument(documentUrl);
  if (textsUrl) loadSiteTexts(textsUrl);
  for (const [tag, element] of Object.entries(elements)) register(tag, element);
}
