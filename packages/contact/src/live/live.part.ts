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
