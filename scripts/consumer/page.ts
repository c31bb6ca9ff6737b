// What a developer writes who installed the packages.
import '@pressrum/release/press-release.js';
import '@pressrum/release/press-release-card.js';
import '@pressrum/release/press-release-list.js';
import '@pressrum/contact/press-contact-box.js';
import '@pressrum/contact/press-contact-list.js';
import '@pressrum/about/press-about.js';
import '@pressrum/embed/press-room.js';
import { addTranslation } from '@pressrum/i18n';
import type { PressRoom, Release } from '@pressrum/model';

addTranslation({ language: 'sv', contact: 'För mer information' });
// @ts-expect-error A text that does not exist.
addTranslation({ language: 'sv', kontakt: 'För mer information' });

const release: Release = {
  id: '2026-11-02-ny-bro',
  headline: 'Ny bro över ån',
  inLanguage: 'sv',
  datePublished: '2026-11-02T09:00:00+01:00',
};
const room: PressRoom = { version: 1, releases: [release] };

const card = document.createElement('press-release-card');
card.release = release;
// @ts-expect-error The types are there, and say no.
card.release = 'Ny bro över ån';

const list = document.createElement('press-release-list');
list.releases = [release];
const whole = document.createElement('press-release');
whole.release = release;

const everything = document.createElement('press-room');
everything.room = room;
document.body.append(
  card,
  list,
  whole,
  everything,
  document.createElement('press-contact-box'),
  document.createElement('press-contact-list'),
  document.createElement('press-about'),
);
