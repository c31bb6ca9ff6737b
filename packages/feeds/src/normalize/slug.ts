import { nonEmptyText, parseDate } from '@pressrum/model';

const MAX_SLUG_CHARACTERS = 80;

/**
 * A text as a part of a URL: lower case, without accents, letters and digits of any script, joined by hyphens. At most 80
 * characters, cut between words. Empty if the text has no letter or digit, or none but those of a placeholder: `null` is
 * no id.
 */
export function toSlug(text: string): string {
  const plain = text
    .slice(0, 4 * MAX_SLUG_CHARACTERS)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  let slug = '';
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    const longer = slug ? `${slug}-${word}` : [...word].slice(0, MAX_SLUG_CHARACTERS).join('');
    if (longer.length > MAX_SLUG_CHARACTERS && slug) break;
    slug = longer;
  }
  return nonEmptyText(slug) ?? '';
}

/** A release's id: its day, if known, and its headline. A headline without a slug is replaced by the time. */
export function toReleaseId(datePublished: string | undefined, headline: string): string {
  const words = toSlug(headline);
  const date = datePublished && parseDate(datePublished) ? datePublished : '';
  if (words && date) return `${date.slice(0, 10)}-${words}`;
  return words || toSlug(date.slice(0, 16)) || 'release';
}

/** Makes ids unique by adding `-2`, `-3` … to repeated ones. */
export function makeUnique(ids: readonly string[]): string[] {
  const usedIds = new Set<string>();
  const nextSuffix = new Map<string, number>();
  return ids.map((id) => {
    let uniqueId = id;
    for (let suffix = nextSuffix.get(id) ?? 2; usedIds.has(uniqueId); suffix++) {
      uniqueId = `${id}-${suffix}`;
      nextSuffix.set(id, suffix + 1);
    }
    usedIds.add(uniqueId);
    return uniqueId;
  });
}
