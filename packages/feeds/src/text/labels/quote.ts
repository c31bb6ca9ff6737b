const VERB =
  '(?:säger|menar|berättar|förklarar|kommenterar|tycker|konstaterar|uppger|hälsar|skriver|betonar|understryker|' +
  'påpekar|tillägger|avslutar|fortsätter|anser|sa|sade|says|said|' +
  // Norwegian, Danish, Finnish
  'sier|forteller|mener|uttaler|siger|fortæller|udtaler|sanoo|kertoo|toteaa)';
/** The break before the verb: a comma, or the quote's own end. */
const SPEAKER = new RegExp(`(?<=[,!?.”"»…])\\s+(?=${VERB}\\s)`, 'gu');
/** "Anna Ek säger:", "… och tillägger:". */
const ANNOUNCED = new RegExp(`(?<!\\p{L})${VERB}(?:\\s[^.!?:]{1,60})?:$`, 'u');
const LONGEST = 200;

/** True for a line after which somebody speaks. */
export const announcesQuote = (line: string): boolean => ANNOUNCED.test(line.slice(-120));

/**
 * Where the words about the speaker begin (", säger regionrådet Alma Berglund (V)."), as an offset into a quote.
 * `undefined` where they are not the last thing in it: what comes after would be the speaker's again.
 */
export function speakerAt(quote: string): number | undefined {
  const tail = Math.max(0, quote.length - LONGEST);
  let at: number | undefined;
  for (const match of quote.slice(tail).matchAll(SPEAKER)) at = tail + match.index + match[0].length;
  if (at === undefined) return undefined;
  return /(?<!\s\p{Lu})[.!?:]\s+[\p{Lu}–-]/u.test(quote.slice(at)) || /:$/.test(quote) ? undefined : at;
}
