import { subrange, foldCase, type TextRange } from '../../provenance/text-range.js';

const CONDITION =
  /allvarlig\p{L}* händelse|(?:utanför|utom|efter|icke|ej) (?:ordinarie )?kontorstid|kväll(?:ar)? och helg(?:er)?|dygnet runt|vid (?:akut|kris|brådskande|större händelse|samhällsstörning)/iu;
/** A sentence that refers the caller to another contact is not a condition. */
const REFERRAL = /(?<!\p{L})(?:ring|kontakta|hänvisas?|se|nås)(?!\p{L})|\d{4}/iu;

/** True for a short text that states when to call: "Kvällar och helger". */
export const isCondition = (text: string): boolean => CONDITION.test(text) && !REFERRAL.test(text);

/** The parts of a press contact's description. */
export interface Described {
  /** The first sentence, if it states when to call. Shown as written. */
  condition: TextRange | undefined;
  rest: TextRange[];
  /** A sentence that only repeats the title. */
  repeated: TextRange | undefined;
}

/** Extracts the condition from the first line of a description, and a repetition of the title after it. */
export function extractCondition([first, ...others]: readonly TextRange[], title = ''): Described {
  if (!first) return { condition: undefined, rest: [], repeated: undefined };
  const end = /[.!?](?=\s+\p{Lu})/u.exec(first.text.slice(0, 300))?.index;
  const sentence = end === undefined ? first : subrange(first, 0, end + 1);
  if (sentence.text.length > 200 || !isCondition(sentence.text)) {
    return { condition: undefined, rest: [first, ...others], repeated: undefined };
  }
  const after = subrange(first, sentence.text.length);
  const isRepeated = title !== '' && foldCase(after.text.replace(/[.!]$/, '')) === foldCase(title);
  const rest = after.text && !isRepeated ? [after, ...others] : others;
  return { condition: sentence, rest, repeated: isRepeated ? after : undefined };
}
