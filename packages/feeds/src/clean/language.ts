// Words that are frequent in one language and absent from the others here. Norwegian and Danish share most of
// Swedish's, so they count too: a text in them is then unclear rather than Swedish.
const WORDS: Record<string, ReadonlySet<string>> = {
  sv: new Set('och att är för som inte också från när ett vår också mellan mycket säger ska blir'.split(' ')),
  en: new Set('the and of to is that with was are this from which have has been will'.split(' ')),
  fi: new Set('ja on että ovat oli sekä myös ei se joka mukaan kanssa voi sen tai'.split(' ')),
  no: new Set('og ikke fra også mellom mye sier skal blir være'.split(' ')),
  da: new Set('og ikke fra også mellem meget siger skal bliver være af'.split(' ')),
};
const KNOWN = ['sv', 'en', 'fi'];

/** The language of a text by its most frequent small words: `sv`, `en` or `fi`; `undefined` where it is unclear. */
export function languageOf(text: string): string | undefined {
  const words =
    text
      .slice(0, 5000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(WORDS)
    .map(([language, known]) => ({ language, count: words.filter((word) => known.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  const isClear = first!.count >= 3 && first!.count >= 2 * second!.count;
  return isClear && KNOWN.includes(first!.language) ? first!.language : undefined;
}
