// What a developer writes who installed the packages.
import '@pressrum/release/press-release-card.js';
import '@pressrum/contact/press-contact-box.js';
import '@pressrum/about/press-about.js';
import '@pressrum/embed/press-room.js';
import type { PressRoom, Release } from '@pressrum/model';

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

const everything = document.createElement('press-room');
everything.room = room;
document.body.append(
  card,
  everything,
  document.createElement('press-contact-box'),
  document.createElement('press-about'),
);
