'use client';
import { PressAbout as AboutElement } from '@pressrum/about';
import { PressContactBox as ContactBoxElement, PressContactList as ContactListElement } from '@pressrum/contact';
import { PressRoom as RoomElement } from '@pressrum/embed';
import {
  PressRelease as ReleaseElement,
  PressReleaseCard as ReleaseCardElement,
  PressReleaseList as ReleaseListElement,
} from '@pressrum/release';
import { wrap, type PressComponent } from './wrap.js';

export type { PressComponent, PressComponentProps } from './wrap.js';

/** `press-room`: a press room. */
export const PressRoom: PressComponent<RoomElement> = /* @__PURE__ */ wrap('press-room', RoomElement);

/** `press-release`: a full press release. */
export const PressRelease: PressComponent<ReleaseElement> = /* @__PURE__ */ wrap('press-release', ReleaseElement);

/** `press-release-card`: a press release as a card. */
export const PressReleaseCard: PressComponent<ReleaseCardElement> = /* @__PURE__ */ wrap(
  'press-release-card',
  ReleaseCardElement,
);

/** `press-release-list`: press releases as cards. */
export const PressReleaseList: PressComponent<ReleaseListElement> = /* @__PURE__ */ wrap(
  'press-release-list',
  ReleaseListElement,
);

/** `press-contact-box`: a contact of the press service. */
export const PressContactBox: PressComponent<ContactBoxElement> = /* @__PURE__ */ wrap(
  'press-contact-box',
  ContactBoxElement,
);

/** `press-contact-list`: the press service. */
export const PressContactList: PressComponent<ContactListElement> = /* @__PURE__ */ wrap(
  'press-contact-list',
  ContactListElement,
);

/** `press-about`: the organisation's "about" block. */
export const PressAbout: PressComponent<AboutElement> = /* @__PURE__ */ wrap('press-about', AboutElement);
