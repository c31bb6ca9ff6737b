/** The enhancement of contacts, status and notice, and its texts. Loaded after the first render. */
import type { Enhancement } from '@pressrum/base';
import { addBuiltIn } from '@pressrum/i18n';
import { enLive } from '@pressrum/i18n/translations/en/live.js';
import { svLive } from '@pressrum/i18n/translations/sv/live.js';
import { copyNumber } from './copy-number.js';
import { saveContact } from './save-contact.js';
import { updateNotice } from './update-notice.js';
import { updateStatus } from './update-status.js';

addBuiltIn({ sv: svLive, en: enLive });

export const contactEnhancement: Enhancement = {
  actions: { 'copy-number': copyNumber, 'save-contact': saveContact },
  start({ container, source, language }) {
    // Without data nothing can be updated. The buttons work all the same.
    if (!source) return () => {};
    const startAll = (kind: string, update: typeof updateNotice) =>
      [...container.querySelectorAll<HTMLElement>(`[data-press-live="${kind}"]`)].map((region) =>
        update(region, source, language),
      );
    const stops = [...startAll('status', updateStatus), ...startAll('notice', updateNotice)];
    return () => stops.forEach((stop) => stop());
  },
};

/** For other enhancements, which share this chunk. */
export { copyText } from '@pressrum/base/clipboard.js';
