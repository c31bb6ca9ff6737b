/** The primary subtag of a language tag (BCP 47): `fi` of `fi-SE`. Meänkieli (`fit`) is another language. */
export const primarySubtag = (language: string): string => language.toLowerCase().split('-')[0]!;

/** The language whose texts a tag uses: the primary subtag, except that every Norwegian (`no`, `nn`) is Bokmål. */
export const primaryLanguage = (language: string): string => primarySubtag(language).replace(/^n[on]$/, 'nb');
