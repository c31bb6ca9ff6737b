import { writtenDate } from '@pressrum/model';

const LONGEST = 80;

/**
 * A text as a part of an address: lower case, accents taken off, letters and digits of any script, hyphens between;
 * at most 80 characters, cut between words. Empty where the text has no letter or digit.
 */
export function slug(text: string): string {
  const bare = text
    .slice(0, 4 * LONGEST)
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC');
  let id = '';
  for (const word of bare.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const longer = id ? `${id}-${word}` : [...word].slice(0, LONGEST).join('');
    if (longer.length > LONGEST && id) break;
    id = longer;
  }
  return id;
}

/** A release's id: its day, where that is known, and its headline; without letter or digit in it, the day with its time. */
export function releaseId(datePublished: string | undefined, headline: string): string {
  const words = slug(headline);
  const date = datePublished && writtenDate(datePublished) ? datePublished : '';
  if (words && date) return `${date.slice(0, 10)}-${words}`;
  return words || slug(date.slice(0, 16)) || 'release';
}

/** The ids, each with `-2`, `-3` … after it where it has come before. */
export function unique(ids: readonly string[]): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return ids.map((id) => {
    let free = id;
    for (let n = next.get(id) ?? 2; taken.has(free); n++) {
      free = `${id}-${n}`;
      next.set(id, n + 1);
    }
    taken.add(free);
    return free;
  });
}
