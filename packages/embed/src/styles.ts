import { aboutStyles } from '@pressrum/about/about.css.js';
import { baseStyles, rootStyles } from '@pressrum/base/styles.css.js';
import { contactBoxStyles } from '@pressrum/contact/contact-box.css.js';
import { contactListStyles } from '@pressrum/contact/contact-list.css.js';
import { noticeStyles } from '@pressrum/contact/notice.css.js';
import { statusStyles } from '@pressrum/contact/status.css.js';
import { mediaStyles } from '@pressrum/release/media.css.js';
import { releaseStyles } from '@pressrum/release/release.css.js';
import { releaseCardStyles } from '@pressrum/release/release-card.css.js';
import { releaseListStyles } from '@pressrum/release/release-list.css.js';
import { roomStyles } from './room/room.css.js';
import { TAGS } from './tags.js';

/**
 * An empty room is as high as the window until it is filled, so that the content below does not move, and shows the outline of
 * cards. If no script comes, both go after 10 seconds.
 */
const reservedStyles = `@layer pressrum {
  @media (scripting: enabled) {
    press-room:not(:has(*)):is(:not([state]), [state='loading']) {
      min-block-size: 100vh;
      background: repeating-linear-gradient(
        color-mix(in srgb, currentColor 7%, transparent) 0 9rem,
        transparent 0 10rem
      );
      animation: press-give-back 0s 10s forwards;
    }
  }
  @keyframes press-give-back {
    to {
      min-block-size: 0;
      background: none;
    }
  }
}`;

/** The full style sheet: what the elements adopt, and what `pressrum.css` contains for snapshots and empty rooms. */
export const styles = [
  ...TAGS.map(rootStyles),
  baseStyles,
  roomStyles,
  releaseStyles,
  releaseCardStyles,
  releaseListStyles,
  mediaStyles,
  contactBoxStyles,
  contactListStyles,
  aboutStyles,
  noticeStyles,
  statusStyles,
  reservedStyles,
].join('\n');
