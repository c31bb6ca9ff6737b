/** Warns in the console about a value of the document that cannot be used. */
export const warnInvalid = (path: string, expected: string): void =>
  console.warn(`Pressrum: ignored ${path || 'the document'}, expected ${expected}`);
