import { primaryLanguage, primarySubtag } from '@pressrum/model';

/** The built-in languages. A `Record<Language, …>` that lacks one does not compile. */
export type Language = 'sv' | 'en' | 'fi' | 'nb' | 'da';

/** The key of the texts for a language (BCP 47): its primary subtag, or Bokmål for any Norwegian without texts of its own. */
export function languageKey(language: string, texts: object): string {
  const primary = primarySubtag(language);
  return Object.hasOwn(texts, primary) ? primary : primaryLanguage(language);
}

/** The texts in a language (BCP 47), or those in the `fallback` language. */
export function textsIn<T>(texts: Record<Language, T>, language: string, fallback: Language = 'sv'): T {
  const key = languageKey(language, texts);
  return Object.hasOwn(texts, key) ? texts[key as Language] : texts[fallback];
}
