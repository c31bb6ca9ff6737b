import { subrange, traceRanges, type TextRange } from '../../provenance/text-range.js';
import type { Traced } from '../../provenance/traced.js';
import { NAME, isDesk, isOrganisation, isPerson, isRole } from './words.js';

/** The values of a line about a contact. */
export interface NameLine {
  name: Traced;
  memberOf?: Traced | undefined;
  jobTitle?: Traced | undefined;
  worksFor?: Traced | undefined;
}

const PARTY = '\\(\\s?([\\p{L}]{1,5})\\s?\\)';
/** "Alma Berglund (V), regionråd", "Alma Berglund – regionråd", "Alma Berglund. Regionråd". */
const NAME_FIRST = new RegExp(
  `^(${NAME}?)\\.?(?:\\s?${PARTY})?(?:\\s?(?:[,.:]|\\s[–-])\\s(.{1,100}))?[.,:]?$`,
  'du',
);
/** "Regionråd Alma Berglund (V)", "Pressansvarig: Anna Ek". */
const ROLE_FIRST = new RegExp(
  `^([^,.:()]{3,60}?)([:,]?)\\s(${NAME}?)(?:\\s?${PARTY}|,\\s(\\p{Lu}{1,2}))?[.,]?$`,
  'du',
);
const PARTY_LAST = new RegExp(`^(.{1,90}?)\\s?${PARTY}$`, 'du');

/** The abbreviation of a party in place of a title: "Kent Isaksson, L". */
const PARTY_ALONE = /^(?:S|M|C|L|V|KD|MP|SD|Ap|Sp|SV|Frp|H)$/;

/** Reads a line that begins a contact; `undefined` for any other. */
export function readNameLine(line: TextRange): NameLine | undefined {
  if (line.text.length > 160) return undefined;
  return readRoleFirst(line) ?? readNameFirst(line) ?? readDesk(line);
}

/** Reads a role with an employer or a party: "Kommunikatör. Region Almedal", "regionråd (V)". */
export function readRole(role: TextRange, hasParty = false): Omit<NameLine, 'name'> {
  if (!hasParty && PARTY_ALONE.test(role.text)) return { memberOf: traceRanges([role]) };
  const party = hasParty ? null : PARTY_LAST.exec(role.text);
  const text = party ? subrange(role, ...party.indices![1]!) : role;
  const memberOf = party ? traceRanges([subrange(role, ...party.indices![2]!)]) : undefined;
  // The last comma or point before an organisation separates the role from the employer.
  for (const match of [...text.text.matchAll(/[.,]\s/g)].reverse()) {
    const employer = subrange(text, match.index + 1);
    if (!isOrganisation(employer.text) || isRole(employer.text)) continue;
    return {
      memberOf,
      jobTitle: traceRanges([withoutPoint(subrange(text, 0, match.index))]),
      worksFor: traceRanges([withoutPoint(employer)]),
    };
  }
  const employer = findEmployer(text.text);
  if (employer !== undefined) {
    return {
      memberOf,
      jobTitle: traceRanges([subrange(text, 0, employer)]),
      worksFor: traceRanges([withoutPoint(subrange(text, employer))]),
    };
  }
  return { memberOf, jobTitle: traceRanges([withoutPoint(text)]) };
}

/** The offset of an employer that follows a role without a comma: "Kommunikationschef Länsstyrelsen Norrlän". */
function findEmployer(text: string): number | undefined {
  for (const match of text.matchAll(/\s(?=\p{Lu})/gu)) {
    const [role, employer] = [text.slice(0, match.index), text.slice(match.index + 1)];
    const words = role.split(/\s+/);
    if (isRole(words.at(-1)!) && isOrganisation(employer) && !isRole(employer)) return match.index + 1;
  }
  return undefined;
}

const withoutPoint = (text: TextRange) =>
  /[.:]$/.test(text.text) ? subrange(text, 0, text.text.length - 1) : text;

function readNameFirst(line: TextRange): NameLine | undefined {
  const match = NAME_FIRST.exec(line.text);
  if (!match) return undefined;
  const name = withoutPoint(subrange(line, ...match.indices![1]!));
  const role = match.indices![3] && subrange(line, ...match.indices![3]);
  if (!isPerson(name.text) || (role && isSentence(role.text))) return undefined;
  const memberOf = match.indices![2] ? traceRanges([subrange(line, ...match.indices![2])]) : undefined;
  const fields = role ? readRole(role, memberOf !== undefined) : {};
  return { name: traceRanges([name])!, ...fields, ...(memberOf && { memberOf }) };
}

function readRoleFirst(line: TextRange): NameLine | undefined {
  const match = ROLE_FIRST.exec(line.text);
  if (!match) return undefined;
  const [role, name] = [
    subrange(line, ...match.indices![1]!),
    withoutPoint(subrange(line, ...match.indices![3]!)),
  ];
  if (!isRole(role.text) || !isPerson(name.text) || OF_ANOTHER.test(role.text)) return undefined;
  const letters = match.indices![4] ?? match.indices![5];
  const memberOf = letters && traceRanges([subrange(line, ...letters)]);
  return { name: traceRanges([name])!, memberOf, jobTitle: traceRanges([role]) };
}

/** A role with another person's name: "Pressekreterare hos sjöfartsminister Bodil Rask". */
const OF_ANOTHER = /\s(?:hos|till|åt|for|to)\s/i;

function readDesk(line: TextRange): NameLine | undefined {
  const text = withoutPoint(line);
  return isDesk(text.text) && text.text.length <= 60 ? { name: traceRanges([text])! } : undefined;
}

/** True for a sentence, which is no role. */
const isSentence = (text: string) => /[.!?]\s+\p{Lu}.*[.!?]$/u.test(text) || text.split(/\s+/).length > 12;
