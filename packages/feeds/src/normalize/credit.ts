// The maker of a picture, as sources write it: "Foto: Anna Ek", "Photo by Anna Ek", "(Kuva: Anna Ek)", "© Anna Ek".

/** Labels of a photographer. They are removed, because pages add one in their own language. */
const PHOTO =
  'foto(?:graf(?:i|en)?)?|photo(?:graph(?:er|y)?)?(?:\\scredits?)?|(?:valo)?kuva(?:aja)?|bild(?:k[äa]lla)?|bilde(?:kreditering)?|billede|image(?:\\scredits?)?|picture(?:\\scredits?)?|credits?';
/** Labels of other makers. They are kept, because these pictures are not photographs. */
const DRAWN = 'illustration|illustrasjon|illustratör|illustrator|kuvitus|piirros|grafik|grafikk|graphics?';

const LABEL = new RegExp(
  `^(?:(?:${PHOTO})(?:\\s{0,2}[:：]\\s{0,2}|\\s?(?=[©(]))|(?:foto|photo)(?:graf|graph)?\\s(?:av|af|by|von)\\s|(?:©|\\(c\\)|copyright)(?![\\s:]{0,4}\\d)[\\s:]{0,4})`,
  'iu',
);
const IN_CAPTION = new RegExp(
  `^(.*?)[\\s|(–-]{0,5}(?<!\\p{L})((?:${PHOTO}|${DRAWN})\\s{0,2}:\\s{0,2}([^()]{2,100}?))\\)?\\.?$`,
  'iu',
);
const HAS_LABEL = /[:：]/;
/** Longer captions are prose, which is not searched. */
const MAX_CAPTION_LENGTH = 1000;

/** Reads the name in "Foto: Anna Ek". A text with several labels stays unchanged. */
export function readCreditName(text: string): string {
  const whole = text.trim();
  const [, bracketed] = /^[([]([^()[\]]{1,200})[)\]]\.?$/.exec(whole) ?? [];
  let name = bracketed?.trim() ?? whole;
  for (let label = LABEL.exec(name); label; label = LABEL.exec(name)) name = name.slice(label[0].length);
  return name && !HAS_LABEL.test(name) ? name : whole;
}

/** The same for Pressrum's own documents, which are not normalized otherwise. Earlier versions wrote "Foto:" into them. */
export const readOwnCredit = (text: string): string =>
  /^\p{L}{4,12}: /u.test(text) ? readCreditName(text) : text;

/** Splits the picture's maker off a caption: "Bron. Foto: Anna Ek". `maker` includes the label. */
export function splitCaption(caption: string): { caption: string; maker: string; name: string } | undefined {
  if (caption.length >= MAX_CAPTION_LENGTH) return undefined;
  const [, before = '', maker, name] = IN_CAPTION.exec(caption) ?? [];
  return maker && name ? { caption: before, maker, name } : undefined;
}
