import { toLowerCase } from '../../utilities/lower-case.js';
import { label, type Label } from './label.js';
import { isOrganisation, isPerson, isRole } from './words.js';
import { anyOf } from './words/vocabulary.js';

const FROM = new RegExp(
  `^(?:${anyOf('genres')}\\s)?${anyOf('senders')}(?::\\s?|\\s)(?=[\\p{sc=Latin}\\d])(.{2,80})$`,
  'u',
);

/** Finds the sender's name in a line such as "Från Regionkansliet", which contains nothing else. */
export function findSenderName(text: string): { start: number; name: string } | undefined {
  const found = text.length <= 120 ? FROM.exec(toLowerCase(text))?.[1] : undefined;
  const name = found && text.slice(-found.length);
  if (!name || !/^[\p{Lu}\d]/u.test(name) || /[.!?]$/.test(name) || name.split(/\s+/).length > 6) return undefined;
  return { start: text.length - name.length, name };
}

/** Labels a line with the sender's name. */
export function labelSender(text: string): Label | undefined {
  if (findSenderName(text)) return label('sender', 0.8, 'a word such as "From" and a name');
  const isName =
    text.length <= 60 && !/[.!?:;,]$/.test(text) && isOrganisation(text) && !isRole(text) && !isPerson(text);
  const words = text.split(/\s+/);
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (!isName || words.length > 6 || lower > 2) return undefined;
  return lower > 1
    ? label('sender', 0.4, 'may be the name of an organisation')
    : label('sender', 0.7, 'the name of an organisation');
}
