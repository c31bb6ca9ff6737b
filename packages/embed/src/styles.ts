import { aboutStyles } from '@pressrum/about';
import { baseStyles } from '@pressrum/base';
import { contactBoxStyles } from '@pressrum/contact';
import { releaseCardStyles } from '@pressrum/release';
import { roomStyles } from './room/room.css.js';

/** The whole style sheet: what the elements adopt, and what `pressrum.css` gives to snapshots. */
export const styles = [baseStyles, roomStyles, releaseCardStyles, contactBoxStyles, aboutStyles].join('\n');
