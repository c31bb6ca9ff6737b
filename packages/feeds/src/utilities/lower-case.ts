/**
 * A text in lower case, of the same length, for patterns that take no notice of case: an index into one is an index into
 * the other.
 *
 * Such patterns are written in lower case, without the flag `i`, and with `\p{sc=Latin}` for the letters beside their
 * words. To compile `\p{L}` with `i` takes the engine up to a hundred times as long, which is most of a short run.
 */
export const toLowerCase = (text: string): string =>
  // The only letter whose small one is longer.
  text.replaceAll('İ', 'I').toLowerCase();
