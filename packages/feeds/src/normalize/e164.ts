import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';

const MAX_CACHED_NUMBERS = 1000;
const cache = new Map<string, string | undefined>();

/** E.164 of a number's digits, with "+" if it has one, as dialled in a country; `undefined` for an invalid number. */
export function toE164(digits: string, country: CountryCode): string | undefined {
  // In Norway and Denmark area codes have no 0 before them; elsewhere digits without it are only part of a number.
  const needsPrefix = country !== 'NO' && country !== 'DK';
  if (needsPrefix && !/^[+0]/.test(digits)) return undefined;
  // Documents repeat their numbers, and parsing one takes 8 µs.
  const key = country + digits;
  if (cache.has(key)) return cache.get(key);
  const number = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
  const e164 = number?.isValid() ? number.number : undefined;
  if (cache.size >= MAX_CACHED_NUMBERS) cache.clear();
  cache.set(key, e164);
  return e164;
}
