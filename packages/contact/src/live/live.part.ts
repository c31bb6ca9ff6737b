/** What goes on in boxes with contacts and notices, and its texts. Loaded after the first view. */
import type { Live } from '@pressrum/base';
import { addBuiltIn } from '@pressrum/model';
import { enLive } from '@pressrum/model/translations/en/live.js';
import { svLive } from '@pressrum/model/translations/sv/live.js';

addBuiltIn({ sv: svLive, en: enLive });

export const live: Live = {
  actions: {},
  start() {
    return () => {};
  },
};

/** What other parts need of this one: a part shares with another only what the script itself holds. */
export { announce, copyText } from '@pressrum/base/copy.js';
