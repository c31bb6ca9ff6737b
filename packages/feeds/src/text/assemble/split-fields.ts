import { subrange, type TextRange } from '../../provenance/text-range.js';
import { readHours } from '../labels/hours.js';

/** Splits a row into fields at tabs, bars, semicolons and middle dots. */
export function splitFields(text: TextRange): TextRange[] {
  const fields: TextRange[] = [];
  let at = 0;
  const ending = /,\s(?:dygnet runt|døgnet rundt|hele døgnet|24\/7)$/i.exec(text.text);
  if (ending) return [...splitFields(subrange(text, 0, ending.index)), subrange(text, ending.index + 1)];
  for (const match of text.text.matchAll(
    /\s*[\t|;•·]\s*|\s+\/\s+|\s{3,}|\s(?=Presskontakt\s)|,\s(?=(?:\S+\s){0,6}\S*\d)(?=\D)/g,
  )) {
    if (match[0].startsWith(',') && !readHours(text.text.slice(match.index + match[0].length))) continue;
    fields.push(subrange(text, at, match.index));
    at = match.index + match[0].length;
  }
  fields.push(subrange(text, at));
  return fields.filter(({ text: field }) => /[\p{L}\p{N}]/u.test(field));
}
