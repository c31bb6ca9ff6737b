import { nonEmptyText } from '@pressrum/model';
import type { CountryCode } from 'libphonenumber-js/max';
import { readCreditName, splitCaption } from '../normalize/credit.js';
import { readDate } from '../normalize/dates.js';
import { readTelephones } from '../normalize/telephone.js';
import { cleanMarkup } from '../normalize/one-line.js';
import { cleanUrl } from '../normalize/url.js';
import { collapseBlanks } from '../provenance/text-range.js';
import type { TracedTelephone } from '../text/labels/details.js';
import type { Traced } from '../provenance/traced.js';
import type { DraftImage } from './draft.js';

// Values of the document, from values as the source writes them. An unreadable value stays as it is, so that the model's
// reader drops it with a warning.

/** The text, unless it is empty or a placeholder. */
export const nonEmpty = (text: Traced | undefined): Traced | undefined =>
  text && nonEmptyText(text.value) !== undefined ? text : undefined;

/** A text as one line, without markup. */
export const toLine = (value: Traced | undefined): Traced | undefined =>
  value && { ...value, value: collapseBlanks(cleanMarkup(value.value).trim()).replace(/[\n\r]/g, ' ') };

/** RFC 3339. */
export const toDate = (value: Traced | undefined, timeZone: string): Traced | undefined =>
  value && { ...value, value: readDate(value.value, timeZone) ?? value.value };

export const toUrl = (value: Traced | undefined, base: string | undefined): Traced | undefined =>
  value && { ...value, value: cleanUrl(value.value, base) ?? value.value };

/** An e-mail address, also from a `mailto:` link. */
export const toEmail = (value: Traced | undefined): Traced | undefined =>
  value && {
    ...value,
    value: value.value
      .trim()
      .replace(/^mailto:/i, '')
      .replace(/\?.*$/, ''),
  };

export function toNumber(value: Traced | undefined): Traced<number> | undefined {
  if (!value) return undefined;
  const number = Number(value.value.replace(/px$/, ''));
  return number > 0 && Number.isFinite(number) ? { value: number, from: value.from } : undefined;
}

/** A number of bytes as "120 kB" or "1,2 MB", in units of a thousand. Any other text stays as it is. */
export function toSize(value: Traced | undefined): Traced | undefined {
  const size = toLine(value);
  const bytes = size && /^\d{1,15}$/.test(size.value) ? Number(size.value) : undefined;
  if (bytes === undefined) return size;
  // RSS requires the length of an enclosure, and many feeds give 0.
  if (!bytes) return undefined;
  const [number, unit] =
    bytes < 1e6 ? [Math.max(1, Math.round(bytes / 1e3)), 'kB'] : [Math.round(bytes / 1e5) / 10, 'MB'];
  return { ...size!, value: `${String(number).replace('.', ',')} ${unit}` };
}

/** The numbers of a field, which may contain several. */
export function toTelephones(value: Traced, country: CountryCode): TracedTelephone[] {
  const numbers = readTelephones(value.value.replace(/^tel:/i, ''), country);
  // The report traces the complete field to its first number.
  return numbers.map((number, index) => ({
    ...number,
    text: index ? number.text : { value: number.text, from: value.from },
  }));
}

/** The name of a picture's maker, without a label. Pages add the label in their own language. */
export const toCredit = (value: Traced | undefined): Traced | undefined =>
  value && { ...value, value: readCreditName(value.value) };

/** A picture. A photographer at the end of the caption becomes the credit ("Bron. Foto: Anna Ek"). */
export function toImage(image: DraftImage | undefined, base: string | undefined) {
  if (!image?.url) return undefined;
  const captionLine = toLine(image.caption);
  const [photographer, credit] = [image.photographer, image.credit].map((text) =>
    nonEmpty(toCredit(toLine(text))),
  );
  const creditLine = photographer ?? credit;
  const split = captionLine && splitCaption(captionLine.value);
  const name = split && readCreditName(split.maker);
  const isCreditInCaption = split && [undefined, name, split.name].includes(creditLine?.value);
  const [url, contentUrl] = [toUrl(image.url, base), toUrl(image.contentUrl, base)];
  return {
    url,
    alt: toLine(image.alt),
    caption: isCreditInCaption
      ? split.caption
        ? { ...captionLine, value: split.caption }
        : undefined
      : captionLine,
    credit: isCreditInCaption
      ? { value: name!, from: [...captionLine.from, ...(creditLine?.from ?? [])] }
      : creditLine,
    width: toNumber(image.width),
    height: toNumber(image.height),
    contentUrl: contentUrl?.value === url?.value ? undefined : contentUrl,
    contentSize: toSize(image.contentSize),
    license: toLine(image.license),
  };
}

/** A dateline at the beginning of a lead: a location in capitals, "BJÖRKVIK. ". */
const DATELINE = /^(\p{Lu}{3,}(?:[ -]\p{Lu}{2,}){0,3})\. (?=\p{Lu})/u;

/** Splits a dateline off a lead: "BJÖRKVIK. Bron öppnar." Both are traced to the same range. */
export function splitDateline(lead: Traced | undefined): { dateline?: Traced; lead: Traced | undefined } {
  const [opening, place] = (lead && DATELINE.exec(lead.value)) || [];
  if (!lead || !opening || !place) return { lead };
  const name = place.replace(/\p{Lu}+/gu, (word) => word[0] + word.slice(1).toLowerCase());
  return { dateline: { ...lead, value: name }, lead: { ...lead, value: lead.value.slice(opening.length) } };
}
