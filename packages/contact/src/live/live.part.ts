/** What goes on in boxes with contacts and notices, and its texts. Loaded after the first view. */
import type { Enhancement } from '@pressrum/base';
import { addBuiltIn } from '@pressrum/model';
import { enLive } from '@pressrum/model/translations/en/live.js';
import { svLive } from '@pressrum/model/translations/sv/live.js';
import { copyNumber } from './copy.js';
import { keepNotice } from './notice.js';
import { saveContact } from './save-contact.js';
import { keepStatus } from './status.js';

addBuiltIn({ sv: svLive, en: enLive });

export const live: Enhancement = {
  actions: { 'copy-number': copyNumber, 'save-contact': saveContact },
  start({ container, source, language }) {
    // Without data there is nothing to tell; the buttons work all the same.
    if (!source) return () => {};
    const keep = (kind: string, one: typeof keepNotice) =>
      [...container.querySelectorAll<HTMLElement>(`[data-press-live="${kind}"]`)].map((place) =>
        one(place, source, language),
      );
    const ends = [...keep('status', keepStatus), ...keep('notice', keepNotice)];
    return () => ends.forEach((end) => end());
  },
};

/** What other parts need of this one: a part shares with another only what the script itself holds. */
export { copyText } from '@pressrum/base/copy.js';
