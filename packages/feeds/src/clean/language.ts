// Words that are frequent in one language and absent from the others here. Norwegian and Danish share most of
// Swedish's, so they count too: a text in them is then unclear rather than Swedish.
const WORDS = {
  sv: 'och att är för som inte också från när ett vår mellan mycket säger ska blir',
  en: 'the and of to is that with was are this from which have has been will',
  fi: 'ja on että ovat oli sekä myös ei se joka mukaan kanssa voi sen tai',
  no: 'og ikke fra også mellom mye sier skal blir være',
  da: 'og ikke fra også mellem meget siger skal bliver være af',
};
type Language = keyof typeof WORDS;
const KNOWN: readonly Language[] = ['sv', 'en', 'fi'];

/** The languages that each word tells. */
const TELLING = new Map<string, Language[]>();
for (const [language, words] of Object.entries(WORDS) as [Language, string][]) {
  for (const word of words.split(' ')) TELLING.set(word, [...(TELLING.get(word) ?? []), language]);
}

/** The language of a text by its most frequent small words: `sv`, `en` or `fi`; `undefined` where it is unclear. */
export function languageOf(text: string): string | undefined {
  const counts = new Map<Language, number>();
  for (const word of text
    .slice(0, 5000)
    .toLowerCase()
    .split(/[^\p{L}]+/u)) {
    for (const language of TELLING.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  const isClear = first && first[1] >= 3 && first[1] >= 2 * (second?.[1] ?? 0);
  return isClear && KNOWN.includes(first[0]) ? first[0] : undefined;
}
