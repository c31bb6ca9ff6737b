import {
  getCountryCallingCode,
  Metadata,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/max';

/**
 * E.164 of a number's digits (with "+" where it is written), from the given country; `undefined` where libphonenumber
 * holds it for no valid number.
 */
export function e164Of(digits: string, country: CountryCode): string | undefined {
  const plan = planOf(country);
  if (plan.trunk && digits[0] !== '+' && digits[0] !== plan.trunk) return undefined;
  const national = plan.valid ? plan.national.exec(digits)?.[1] : undefined;
  if (!national) return asked(digits, country);
  return plan.valid?.test(national) ? `+${plan.code}${national}` : undefined;
}

/** How a country's own numbers are told from others, and the valid ones among them. */
interface Plan {
  code: string;
  /** Without it before the area code, and without a country code, digits are no whole number. */
  trunk: '0' | undefined;
  /** Takes off the country code and the trunk prefix, and leaves to libphonenumber what needs a closer look. */
  national: RegExp;
  /** Absent where libphonenumber does not tell. */
  valid: RegExp | undefined;
}

// +47 79 is Svalbard, +358 18 is Åland: libphonenumber has them as other countries. And digits of another length than
// a number's that begin with its own country code can be a number that lacks its "+".
const NATIONAL: Partial<Record<CountryCode, RegExp>> = {
  SE: /^(?:(?:\+|00)460?|0)([1-9]\d*)$/,
  FI: /^(?:(?:\+|00)3580?|0)((?!18)[1-9]\d*)$/,
  NO: /^(?:(?:\+|00)47)?((?!00|79|47(?!\d{6}$))\d+)$/,
  DK: /^(?:(?:\+|00)45)?((?!00|45(?!\d{6}$))\d+)$/,
};

const plans = new Map<CountryCode, Plan>();

function planOf(country: CountryCode): Plan {
  const known = plans.get(country);
  if (known) return known;
  const national = NATIONAL[country];
  const plan: Plan = {
    code: getCountryCallingCode(country),
    // In Norway and Denmark no area code begins with 0.
    trunk: country === 'NO' || country === 'DK' ? undefined : '0',
    national: national ?? /$^/,
    valid: national && validNumbers(country),
  };
  plans.set(country, plan);
  return plan;
}

/** What libphonenumber asks of a valid number: the country's pattern, and that of one of these types. */
const TYPES =
  'FIXED_LINE MOBILE PREMIUM_RATE TOLL_FREE SHARED_COST VOIP PERSONAL_NUMBER PAGER UAN VOICEMAIL'.split(' ');

/** Members of `Metadata.numberingPlan` that its types leave out. */
interface Patterns {
  nationalNumberPattern?(): string;
  type?(name: string): { pattern(): string; possibleLengths(): number[] | undefined } | undefined;
}

/**
 * libphonenumber's own patterns of a country's valid numbers as one expression. It compiles them anew for every number
 * otherwise: 8 µs for each, against 0.3. They are no part of its documented interface, so where they are missing it is
 * asked instead; the tests hold the two against each other.
 */
function validNumbers(country: CountryCode): RegExp | undefined {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const plan = metadata.numberingPlan as Patterns | undefined;
  if (!plan?.nationalNumberPattern || !plan.type) return undefined;
  const types = TYPES.flatMap((name) => plan.type!(name) ?? []).filter((type) => type.pattern());
  const ofType = types.map((type) => {
    const lengths = type.possibleLengths()?.map((length) => `.{${length}}$`);
    return `${lengths ? `(?=${lengths.join('|')})` : ''}(?:${type.pattern()})$`;
  });
  return new RegExp(`^(?=(?:${plan.nationalNumberPattern()})$)(?:${ofType.join('|')})`);
}

const REMEMBERED = 1000;
const answers = new Map<string, string | undefined>();

/** What libphonenumber itself says; the last answers are remembered, since a page repeats its numbers. */
function asked(digits: string, country: CountryCode): string | undefined {
  const key = country + digits;
  if (answers.has(key)) return answers.get(key);
  const number = parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false });
  const answer = number?.isValid() ? number.number : undefined;
  if (answers.size >= REMEMBERED) answers.clear();
  answers.set(key, answer);
  return answer;
}
