/** All texts in all languages, at once: for Node, where nothing is loaded on demand. */
import da from './da.js';
import { enList } from './en/list.js';
import { enLive } from './en/live.js';
import { enMedia } from './en/media.js';
import { enRelease } from './en/release.js';
import fi from './fi.js';
import { addBuiltIn } from './index.js';
import nb from './nb.js';
import { svList } from './sv/list.js';
import { svLive } from './sv/live.js';
import { svMedia } from './sv/media.js';
import { svRelease } from './sv/release.js';

addBuiltIn({
  sv: { ...svLive, ...svRelease, ...svMedia, ...svList },
  en: { ...enLive, ...enRelease, ...enMedia, ...enList },
  fi,
  nb,
  da,
});
