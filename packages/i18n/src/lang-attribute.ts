import { primarySubtag } from '@pressrum/model';
import type { ViewOptions } from './view-options.js';

/** The `lang` attribute of a text: its language if that differs from the interface around it. */
export const foreignLanguage = (
  own: string | undefined,
  { texts: { language } }: ViewOptions,
): string | undefined => (own && primarySubtag(own) !== primarySubtag(language) ? own : undefined);

/** The `lang` attribute of contacts, the notice and the organisation: the document's language if it differs. */
export const documentLanguage = (options: ViewOptions): string | undefined =>
  foreignLanguage(options.room.inLanguage, options);
