/** All texts in all languages, at once: for Node, where nothing is loaded on demand. */
import da from './da.js';
import { enList } from './en/list.js';
import { enLive } from './en/live.js';
import { enRelease } from './en/release.js';
import fi from './fi.js';
import { addBuiltIn } from './index.js';
import nb from './nb.js';
import { svList } from './sv/list.js';
import { svLive } from './sv/live.js';
import { svRelease } from './sv/release.js';

addBuiltIn({
  sv: { ...svLive, ...svRelease, ...svList },
  en: { ...enLive, ...enRelease, ...enList },
  fi,
  nb,
  da,
});
