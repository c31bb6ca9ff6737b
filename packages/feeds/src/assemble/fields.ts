import { present } from '@pressrum/model';
import type { CountryCode } from 'libphonenumber-js/max';
import { readDate } from '../clean/dates.js';
import { readTelephones } from '../clean/telephone.js';
import { cleanUrl } from '../clean/url.js';
import { plain } from '../piece.js';
import type { FoundTelephone } from '../text/details.js';
import type { Found, FoundNumber } from '../trace.js';
import type { DraftImage } from './draft.js';

// Values as they stand in the document, from values as the source writes them. What cannot be read stays as it is: the
// model's reader then drops it, and says so.

/** A text that is no word for nothing. */
export const saying = (text: Found | undefined): Found | undefined =>
  text && present(text.value) !== undefined ? text : undefined;

/** One line of plain text. */
export const lineOf = (value: Found | undefined): Found | undefined =>
  value && { ...value, value: plain(value.value.trim()).replace(/[\n\r]/g, ' ') };

/** RFC 3339. */
export const dateOf = (value: Found | undefined, timeZone: string): Found | undefined =>
  value && { ...value, value: readDate(value.value, timeZone) ?? value.value };

export const urlOf = (value: Found | undefined, base: string | undefined): Found | undefined =>
  value && { ...value, value: cleanUrl(value.value, base) ?? value.value };

/** An address, also where it is written as a link. */
export const emailOf = (value: Found | undefined): Found | undefined =>
  value && {
    ...value,
    value: value.value
      .trim()
      .replace(/^mailto:/i, '')
      .replace(/\?.*$/, ''),
  };

export function numberOf(value: Found | undefined): FoundNumber | undefined {
  if (!value) return undefined;
  const number = Number(value.value.replace(/px$/, ''));
  return number > 0 && Number.isFinite(number) ? { value: number, from: value.from } : undefined;
}

/** A size for reading: "120 kB", "1,2 MB" of a number of bytes, in units of a thousand; any other text as it is. */
export function sizeOf(value: Found | undefined): Found | undefined {
  const size = lineOf(value);
  const bytes = size && /^\d{1,15}$/.test(size.value) ? Number(size.value) : undefined;
  if (bytes === undefined) return size;
  // RSS has an enclosure say its length, and many feeds say 0.
  if (!bytes) return undefined;
  const [number, unit] =
    bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kB'] : [Math.round(bytes / 1e5) / 10, 'MB'];
  return { ...size!, value: `${String(number).replace('.', ',')} ${unit}` };
}

/** The numbers of a field, which may hold several. */
export function telephonesOf(value: Found, country: CountryCode): FoundTelephone[] {
  const numbers = readTelephones(value.value.replace(/^tel:/i, ''), country);
  // The field as a whole is told in the report by its first number.
  return numbers.map((number, index) => ({
    ...number,
    text: index ? number.text : { value: number.text, from: value.from },
  }));
}

const CREDIT =
  /^(.*?)[\s|(–-]{0,5}(?<!\p{L})((?:foto(?:graf)?|bild|photo(?:grapher)?|kuva(?:aja)?|illustration)\s{0,2}:\s{0,2}([^()]{2,100}?))\)?\.?$/iu;

/** What stands before a photographer's name, in the languages that have another word for it. */
const PHOTO: Record<string, string> = { en: 'Photo', fi: 'Kuva' };

/** "Foto: Anna Ek": the name alone would read as if it were in the picture. */
const creditOf = (name: Found, language = 'sv'): Found => ({
  ...name,
  value: /[:©]/.test(name.value)
    ? name.value
    : `${PHOTO[language.slice(0, 2).toLowerCase()] ?? 'Foto'}: ${name.value}`,
});

/**
 * A picture, with the photographer taken out of its caption ("Bron. Foto: Anna Ek"). `language` is that of the text that
 * it belongs to.
 */
export function imageOf(image: DraftImage | undefined, base: string | undefined, language?: string) {
  if (!image?.url) return undefined;
  const whole = lineOf(image.caption);
  const [photographer, credit] = [image.photographer, image.credit].map((text) => saying(lineOf(text)));
  const given = photographer ?? credit;
  const [, caption, written, name] = (whole && whole.value.length < 1000 && CREDIT.exec(whole.value)) || [];
  const isTold = written !== undefined && [undefined, name, written].includes(given?.value);
  const told = { value: written ?? '', from: [...(whole?.from ?? []), ...(given?.from ?? [])] };
  return {
    url: urlOf(image.url, base),
    alt: lineOf(image.alt),
    caption: isTold ? (caption ? { ...whole!, value: caption } : undefined) : whole,
    credit: isTold ? told : photographer ? creditOf(photographer, language) : lineOf(image.credit),
    width: numberOf(image.width),
    height: numberOf(image.height),
  };
}
