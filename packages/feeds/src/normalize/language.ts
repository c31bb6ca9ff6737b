// Words that are frequent in one of these languages and absent from the others.
const WORDS = {
  sv: 'och att är för som inte också från när ett vår mellan mycket säger ska blir',
  en: 'the and of to is that with was are this from which have has been will',
  fi: 'ja on että ovat oli sekä myös ei se joka mukaan kanssa voi sen tai',
  de: 'und die der das nicht mit für wird werden auch sind zum zur eine einen wurde',
  nb: 'og ikke fra også mellom mye sier skal blir være etter noen å av hva nå uke',
  da: 'og ikke fra også mellem meget siger skal bliver være efter nogle af hvad nu uge',
};
type Language = keyof typeof WORDS;

/** The languages that each word belongs to. */
const LANGUAGES_BY_WORD = new Map<string, Language[]>();
for (const [language, words] of Object.entries(WORDS) as [Language, string][]) {
  for (const word of words.split(' '))
    LANGUAGES_BY_WORD.set(word, [...(LANGUAGES_BY_WORD.get(word) ?? []), language]);
}

/** Norwegian and Danish share most small words, so they are no rivals to each other. */
const isSibling = (one: Language, other: Language) => /^(?:nb|da)$/.test(one) && /^(?:nb|da)$/.test(other);

/** Detects the language of a text by its small words; `undefined` if it is unclear. */
export function detectLanguage(text: string): Language | undefined {
  const counts = new Map<Language, number>();
  for (const word of text
    .slice(0, 5000)
    .toLowerCase()
    .split(/[^\p{L}]+/u)) {
    for (const language of LANGUAGES_BY_WORD.get(word) ?? [])
      counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (!first || first[1] < 3) return undefined;
  const rival = ranked.find(([language]) => language !== first[0] && !isSibling(language, first[0]));
  const isClear = first[1] >= 2 * (rival?.[1] ?? 0) && !(second?.[1] === first[1]);
  return isClear ? first[0] : undefined;
}
