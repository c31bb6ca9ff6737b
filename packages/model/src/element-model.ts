import { ageOf } from './age.js';
import { translationFor, translationLoader } from './translations/index.js';

/** What the base of all elements, which knows no press material, asks of the model. */
export const model = { ageOf, translationFor, translationLoader };
