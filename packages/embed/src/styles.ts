import { aboutStyles } from '@pressrum/about/about.css.js';
import { baseStyles, rootStyles } from '@pressrum/base/styles.css.js';
import { contactBoxStyles } from '@pressrum/contact/contact-box.css.js';
import { contactListStyles } from '@pressrum/contact/contact-list.css.js';
import { noticeStyles } from '@pressrum/contact/notice.css.js';
import { statusStyles } from '@pressrum/contact/status.css.js';
import { releaseStyles } from '@pressrum/release/release.css.js';
import { releaseCardStyles } from '@pressrum/release/release-card.css.js';
import { releaseListStyles } from '@pressrum/release/release-list.css.js';
import { roomStyles } from './room/room.css.js';
import { TAGS } from './tags.js';

/**
 * A room that is to be filled takes the window's height meanwhile, so that what stands below it does not jump. Where no
 * script comes, it gives that back.
 */
const reservedStyles = `@layer pressrum {
  @media (scripting: enabled) {
    press-room:not(:has(*)):is(:not([state]), [state='loading']) {
      min-block-size: 100vh;
      animation: press-give-back 0s 10s forwards;
    }
  }
  @keyframes press-give-back {
    to {
      min-block-size: 0;
    }
  }
}`;

/** The whole style sheet: what the elements adopt, and what `pressrum.css` gives to snapshots and to a room without one. */
export const styles = [
  ...TAGS.map(rootStyles),
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
  reservedStyles,
].join('\n');
