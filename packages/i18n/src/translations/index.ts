import { LANGUAGE } from '@pressrum/model';
import { enFirst } from './en/first.js';
import { languageKey } from './language.js';
import { svFirst } from './sv/first.js';
import type { SiteTexts, Translation } from './translation.js';

/** Languages that are loaded on demand. */
const onDemand: Record<string, () => Promise<{ default: Translation }>> = {
  fi: () => import('./fi.js'),
  nb: () => import('./nb.js'),
  da: () => import('./da.js'),
};

/**
 * The loaded texts, by language. A language on demand has only its tag until it is loaded. Lazy chunks add their texts in
 * Swedish and English when they load.
 */
const builtIn: Record<string, Partial<Translation>> = { sv: { ...svFirst }, en: { ...enFirst } };
for (const language of Object.keys(onDemand)) builtIn[language] = { language };

/** The site's own texts, which take precedence. */
const siteTexts: Record<string, Partial<Translation>> = {};
let merged: Record<string, Translation> = {};
let pending: Promise<void> | undefined;

/** Adds built-in texts; called by lazy chunks. */
export function addBuiltIn(texts: Record<string, Partial<Translation>>): void {
  for (const [language, added] of Object.entries(texts)) builtIn[language] = { ...builtIn[language], ...added };
  merged = {};
}

/**
 * Adds a language, or changes texts of an existing one. The site's texts take precedence over the built-in ones. In a
 * language that Pressrum lacks, missing texts are Swedish. Call it before the elements are registered. Elements wait for a
 * promise, such as that of a file, before they render; if it rejects, the built-in texts are used.
 */
export function addTranslation(texts: SiteTexts | SiteTexts[] | Promise<SiteTexts | SiteTexts[]>): void {
  if (texts instanceof Promise) {
    const all: Promise<void> = Promise.all([pending, texts.then(addTranslation)]).then(done, done);
    function done() {
      if (pending === all) pending = undefined;
    }
    pending = all;
    return;
  }
  for (const own of [texts].flat())
    if (LANGUAGE.test(own.language)) siteTexts[own.language.toLowerCase()] = validTexts(own);
  merged = {};
}

/** The valid texts of a file. Contact types that it lacks keep their texts. */
function validTexts({ contactType, ...own }: SiteTexts): Partial<Translation> {
  const texts = Object.entries(own).filter(([, value]) => /string|object/.test(typeof value) && value);
  const kinds = contactType && { ...builtIn[languageKey(own.language, builtIn)]?.contactType, ...contactType };
  return { ...Object.fromEntries(texts), ...(kinds && { contactType: { ...svFirst.contactType, ...kinds } }) };
}

/** The interface texts for a page's language (BCP 47); Swedish if there are none in that language. */
export function translationFor(language: string): Translation {
  const site = siteTexts[language.toLowerCase()] ?? siteTexts[languageKey(language, siteTexts)];
  return (merged[language] ??= {
    ...builtIn['sv'],
    ...builtIn[languageKey(language, builtIn)],
    ...site,
  } as Translation);
}

/** A function that loads the texts of a language, or `undefined` if they are loaded. */
export function translationLoader(language: string): (() => Promise<void>) | undefined {
  const key = languageKey(language, builtIn);
  const load = onDemand[key];
  const isLoaded = !load || builtIn[key]!.time;
  if (isLoaded) return pending && (async () => pending);
  return async () => {
    await pending;
    // If they cannot be loaded, the page is rendered and labelled in Swedish.
    addBuiltIn({
      [key]: await load().then(
        ({ default: texts }) => texts,
        () => svFirst,
      ),
    });
  };
}
