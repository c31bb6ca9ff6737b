/** Says in the console what was left out of a document, for those who make it. */
export const warnOfDrop = (path: string, wanted: string): void =>
  console.warn(`Pressrum: ${path} left out, no ${wanted}`);
