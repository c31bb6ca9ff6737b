import { LANGUAGE } from '../kinds.js';
import { enFirst } from './en/first.js';
import { svFirst } from './sv/first.js';
import type { SiteTexts, Translation } from './translation.js';

/** Languages that are loaded when a page wants them. */
const onDemand: Record<string, () => Promise<{ default: Translation }>> = {
  fi: () => import('./fi.js'),
  nb: () => import('./nb.js'),
  da: () => import('./da.js'),
};

/**
 * The texts that are here, by language. Of a language on demand it is known beforehand only that it is ours; the parts
 * that are loaded on demand bring their texts in Swedish and English with them.
 */
const builtIn: Record<string, Partial<Translation>> = { sv: { ...svFirst }, en: { ...enFirst } };
for (const language of Object.keys(onDemand)) builtIn[language] = { language };

/** The site's own texts, which go before ours. */
const sites: Record<string, Partial<Translation>> = {};
let merged: Record<string, Translation> = {};
let coming: Promise<void> | undefined;

/** `sv-FI` is `sv`; Norwegian without a written form, and Nynorsk until a site brings it, is Bokmål. */
function known(language: string, texts: Record<string, unknown>): string {
  const [primary = ''] = language.toLowerCase().split('-');
  return Object.hasOwn(texts, primary) ? primary : primary.replace(/^n[on]$/, 'nb');
}

/** Adds texts of ours: a part that is loaded on demand brings its own with it. */
export function addBuiltIn(texts: Record<string, Partial<Translation>>): void {
  for (const [language, added] of Object.entries(texts)) builtIn[language] = { ...builtIn[language], ...added };
  merged = {};
}

/**
 * Adds a language, or changes texts of one that is there: the site's texts go before the built-in ones, and what they
 * leave out is Swedish in a language that Pressrum does not have. Call it before the elements are registered. A promise
 * (of a file, say) is waited for before anything is shown; where it fails the built-in texts are used.
 */
export function addTranslation(texts: SiteTexts | SiteTexts[] | Promise<SiteTexts | SiteTexts[]>): void {
  if (texts instanceof Promise) {
    const both: Promise<void> = Promise.all([coming, texts.then(addTranslation)]).then(done, done);
    function done() {
      if (coming === both) coming = undefined;
    }
    coming = both;
    return;
  }
  for (const own of [texts].flat())
    if (LANGUAGE.test(own.language)) sites[own.language.toLowerCase()] = usable(own);
  merged = {};
}

/** Of texts from a file what can be one; a kind of contact that it leaves out keeps its word. */
function usable({ contactType, ...own }: SiteTexts): Partial<Translation> {
  const texts = Object.entries(own).filter(([, value]) => /string|object/.test(typeof value) && value);
  const kinds = contactType && { ...builtIn[known(own.language, builtIn)]?.contactType, ...contactType };
  return { ...Object.fromEntries(texts), ...(kinds && { contactType: { ...svFirst.contactType, ...kinds } }) };
}

/** The interface texts for a page's language (BCP 47); Swedish where there are none in that language. */
export function translationFor(language: string): Translation {
  const site = sites[language.toLowerCase()] ?? sites[known(language, sites)];
  return (merged[language] ??= {
    ...builtIn['sv'],
    ...builtIn[known(language, builtIn)],
    ...site,
  } as Translation);
}

/** What fetches the texts for a language, where they are not here yet. */
export function translationLoader(language: string): (() => Promise<void>) | undefined {
  const key = known(language, builtIn);
  const load = onDemand[key];
  const isHere = !load || builtIn[key]!.time;
  if (isHere) return coming && (async () => coming);
  return async () => {
    await coming;
    // Without its texts the page is shown in Swedish, and says so.
    addBuiltIn({
      [key]: await load().then(
        ({ default: texts }) => texts,
        () => svFirst,
      ),
    });
  };
}

/** A text with its `{placeholders}` filled in. */
export const fill = (text: string | undefined, values: Record<string, string | number | undefined>): string =>
  (typeof text === 'string' ? text : '').replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
