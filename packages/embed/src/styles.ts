import { baseStyles, rootStyles } from '@pressrum/base/template.js';
import { contactBoxStyles } from '@pressrum/contact/contact-box.css.js';
import { releaseCardStyles } from '@pressrum/release/release-card.css.js';
import { roomStyles } from './room/room.css.js';

const tags = ['press-room', 'press-release-card', 'press-contact-box', 'press-about'];

/** The whole style sheet: what the elements adopt, and what `pressrum.css` gives to snapshots. */
export const styles = [...tags.map(rootStyles), baseStyles, roomStyles, releaseCardStyles, contactBoxStyles].join(
  '\n',
);
