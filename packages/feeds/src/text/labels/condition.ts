import { subrange, foldCase, type TextRange } from '../../provenance/text-range.js';

const CONDITION =
  /allvarlig\p{L}* händelse|(?:utanför|utom|efter|icke|ej) (?:ordinarie )?kontorstid|kväll(?:ar)? och helg(?:er)?|dygnet runt|vid (?:akut|kris|brådskande|större händelse|samhällsstörning)/iu;
/** A sentence that sends the caller to somebody else is no condition for calling this contact. */
const REFERRAL = /(?<!\p{L})(?:ring|kontakta|hänvisas?|se|nås)(?!\p{L})|\d{4}/iu;

/** True for a short text that says when somebody may be called: "Kvällar och helger". */
export const isCondition = (text: string): boolean => CONDITION.test(text) && !REFERRAL.test(text);

/** A press contact's description, taken apart. */
export interface Described {
  /** When the contact may be called: the first sentence, where it says that. Shown as written. */
  condition: TextRange | undefined;
  rest: TextRange[];
  /** A sentence that only says the title again. */
  repeated: TextRange | undefined;
}

/** Takes the condition out of a description's first line, and what repeats the title after it. */
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
