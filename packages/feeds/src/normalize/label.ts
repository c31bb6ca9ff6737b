/** A label before a value, such as "Tel:", by offsets into the text. */
export interface Label {
  start: number;
  /** End of the word itself, without its colon. */
  end: number;
  /** The word describes the value, such as "Växel" or "Mobil", and does not only announce it. */
  isTelling: boolean;
  /** It has a colon, so it is not part of a sentence. */
  hasColon: boolean;
}

const PLAIN =
  'nås\\s(?:på|via)(?:\\stel(?:efon)?)?|tel(?:e(?:fon)?)?(?:nummer|nr)?|tfn|tlf|phone|puh(?:elin)?|e-?post(?:adress)?|e-?mail|mail|mejl|sähköposti|puhelinnumero|telefonnr|eller|alt(?:ernativt)?|och|samt|[te](?=\\s*:)';
const TELLING =
  'mobil(?:telefon|nummer)?|mob|växeln?|direkt(?:nummer|telefon)?|(?:press)?jour(?:en|telefon|nummer)?|' +
  'presstelefon(?:en)?|switchboard|sentralbord(?:et)?|vaihde|matkapuhelin|mobile|m(?=\\s*:)';
const LABEL = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:på|via)\\s)?(?:(${TELLING})|${PLAIN})\\.?\\s{0,3}(:?)\\s{0,3}$`,
  'iu',
);
const WINDOW_LENGTH = 40;

/** The label that ends where a value begins, if there is one. */
export function findLabelBefore(text: string, at: number): Label | undefined {
  const from = Math.max(0, at - WINDOW_LENGTH);
  const match = LABEL.exec(text.slice(from, at));
  if (!match) return undefined;
  const start = from + match.index;
  const word = match[0].replace(/[.\s:]+$/, '');
  return { start, end: start + word.length, isTelling: Boolean(match[1]), hasColon: Boolean(match[2]) };
}
