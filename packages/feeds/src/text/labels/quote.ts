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

/** True for a line that introduces a quote. */
export const announcesQuote = (line: string): boolean => ANNOUNCED.test(line.slice(-120));

/**
 * The offset at which the words about the speaker begin: ", säger regionrådet Alma Berglund (V)." `undefined` if they are
 * not at the end of the quote, because the words after them would be the speaker's.
 */
export function findSpeaker(quote: string): number | undefined {
  const tail = Math.max(0, quote.length - LONGEST);
  let at: number | undefined;
  for (const match of quote.slice(tail).matchAll(SPEAKER)) at = tail + match.index + match[0].length;
  if (at === undefined) return undefined;
  return /(?<!\s\p{Lu})[.!?:]\s+[\p{Lu}–-]/u.test(quote.slice(at)) || /:$/.test(quote) ? undefined : at;
}
