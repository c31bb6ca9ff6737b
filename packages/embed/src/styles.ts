import { aboutStyles } from '@pressrum/about/about.css.js';
import { baseStyles, rootStyles } from '@pressrum/base/template.js';
import { contactBoxStyles } from '@pressrum/contact/contact-box.css.js';
import { contactListStyles } from '@pressrum/contact/contact-list.css.js';
import { noticeStyles } from '@pressrum/contact/notice.css.js';
import { statusStyles } from '@pressrum/contact/status.css.js';
import { releaseStyles } from '@pressrum/release/release.css.js';
import { releaseCardStyles } from '@pressrum/release/release-card.css.js';
import { releaseListStyles } from '@pressrum/release/release-list.css.js';
import { roomStyles } from './room/room.css.js';

const tags = [
  'press-room',
  'press-release',
  'press-release-card',
  'press-release-list',
  'press-contact-box',
  'press-contact-list',
  'press-about',
];

/** The whole style sheet: what the elements adopt, and what `pressrum.css` gives to snapshots. */
export const styles = [
  ...tags.map(rootStyles),
  baseStyles,
  roomStyles,
  releaseStyles,
  releaseCardStyles,
  releaseListStyles,
  contactBoxStyles,
  contactListStyles,
  aboutStyles,
  noticeStyles,
  statusStyles,
].join('\n');
