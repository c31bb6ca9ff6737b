/** Marks the box that an element renders into, with the version of what stands in it. */
export const BOX = 'data-press';

/**
 * The version of what a box holds: the document's digest and everything else that changes the output (`piece`: the id of
 * the release or contact that was asked for; `age`: how far time has gone in what it shows). Empty without a digest: such content is rendered each time.
 */
export const boxVersion = (
  digest: string | undefined,
  language: string,
  headingLevel: number,
  piece = '',
  age = '',
): string => (digest ? [digest, language, headingLevel, piece, age].filter(Boolean).join(' ') : '');
