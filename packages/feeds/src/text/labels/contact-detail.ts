import type { CountryCode } from 'libphonenumber-js/max';
import { readDetails } from './details.js';
import { label, type Label } from './label.js';

/** Labels a line with a telephone number or an e-mail address. One in a sentence has a lower score. */
export function labelContactDetail(
  name: 'telephone' | 'email',
  text: string,
  country: CountryCode,
): Label | undefined {
  if (name === 'email' ? !/@|[([{<]|snabel|krøll/i.test(text) : !/\d{2}/.test(text)) return undefined;
  const { telephone, email } = readDetails({ start: 0, end: text.length, text }, country);
  const value = name === 'email' ? email : telephone[0]?.text;
  if (value === undefined) return undefined;
  const what = name === 'email' ? 'an e-mail address' : 'a telephone number';
  return typeof value === 'object' ? label(name, 0.9, what) : label(name, 0.4, `${what} in a sentence`);
}
