import { cut, found, type Piece } from '../piece.js';
import type { Found } from '../trace.js';
import { NAME, isDesk, isOrganisation, isPerson, isRole } from './words.js';

/** What a line says of a contact. */
export interface NameLine {
  name: Found;
  memberOf?: Found | undefined;
  jobTitle?: Found | undefined;
  worksFor?: Found | undefined;
}

const PARTY = '\\(\\s?([\\p{L}]{1,5})\\s?\\)';
/** "Alma Berglund (V), regionråd", "Alma Berglund – regionråd", "Alma Berglund. Regionråd". */
const NAME_FIRST = new RegExp(
  `^(${NAME}?)\\.?(?:\\s?${PARTY})?(?:\\s?(?:[,.:]|\\s[–-])\\s(.{1,100}))?[.,:]?$`,
  'du',
);
/** "Regionråd Alma Berglund (V)", "Pressansvarig: Anna Ek". */
const ROLE_FIRST = new RegExp(`^([^,.:()]{3,60}?)(:?)\\s(${NAME}?)(?:\\s?${PARTY})?\\.?$`, 'du');
const PARTY_LAST = new RegExp(`^(.{1,90}?)\\s?${PARTY}$`, 'du');

/** Reads a line that begins a contact; `undefined` for any other. */
export function readNameLine(line: Piece): NameLine | undefined {
  if (line.text.length > 160) return undefined;
  return roleFirst(line) ?? nameFirst(line) ?? desk(line);
}

/** "Kommunikatör. Region Almedal", "regionråd (V)", "kommunikationschef, Region Almedal". */
export function readRole(role: Piece, hasParty = false): Omit<NameLine, 'name'> {
  const party = hasParty ? null : PARTY_LAST.exec(role.text);
  const text = party ? cut(role, ...party.indices![1]!) : role;
  const memberOf = party ? found([cut(role, ...party.indices![2]!)]) : undefined;
  // The last comma or point with an organisation after it divides the two.
  for (const match of [...text.text.matchAll(/[.,]\s/g)].reverse()) {
    const employer = cut(text, match.index + 1);
    if (!isOrganisation(employer.text) || isRole(employer.text)) continue;
    return {
      memberOf,
      jobTitle: found([withoutPoint(cut(text, 0, match.index))]),
      worksFor: found([withoutPoint(employer)]),
    };
  }
  return { memberOf, jobTitle: found([withoutPoint(text)]) };
}

const withoutPoint = (text: Piece) => (/[.:]$/.test(text.text) ? cut(text, 0, text.text.length - 1) : text);

function nameFirst(line: Piece): NameLine | undefined {
  const match = NAME_FIRST.exec(line.text);
  if (!match) return undefined;
  const name = withoutPoint(cut(line, ...match.indices![1]!));
  const role = match.indices![3] && cut(line, ...match.indices![3]);
  if (!isPerson(name.text) || (role && isSentence(role.text))) return undefined;
  const memberOf = match.indices![2] ? found([cut(line, ...match.indices![2])]) : undefined;
  const said = role ? readRole(role, memberOf !== undefined) : {};
  return { name: found([name])!, ...said, ...(memberOf && { memberOf }) };
}

function roleFirst(line: Piece): NameLine | undefined {
  const match = ROLE_FIRST.exec(line.text);
  if (!match) return undefined;
  const [role, name] = [cut(line, ...match.indices![1]!), withoutPoint(cut(line, ...match.indices![3]!))];
  if (!isRole(role.text) || !isPerson(name.text)) return undefined;
  const memberOf = match.indices![4] ? found([cut(line, ...match.indices![4])]) : undefined;
  return { name: found([name])!, memberOf, jobTitle: found([role]) };
}

function desk(line: Piece): NameLine | undefined {
  const text = withoutPoint(line);
  return isDesk(text.text) && text.text.length <= 60 ? { name: found([text])! } : undefined;
}

/** A role has no sentence in it. */
const isSentence = (text: string) => /[.!?]\s+\p{Lu}.*[.!?]$/u.test(text) || text.split(/\s+/).length > 12;
