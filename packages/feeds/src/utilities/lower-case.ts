/**
 * A text in lower case and of the same length, so that an index into one is valid for the other.
 *
 * Patterns for such texts are in lower case, without the flag `i`, and with `\p{sc=Latin}` for letters. Compiling `\p{L}`
 * with `i` takes up to a hundred times as long, which is most of a short run.
 */
export const toLowerCase = (text: string): string =>
  // The only letter that is longer in lower case.
  text.replaceAll('İ', 'I').toLowerCase();
