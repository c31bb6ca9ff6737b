import type { Telephone } from './types.js';

/**
 * The `tel:` URL of a number (RFC 3966): its E.164 form, else the digits as written, so that short numbers (112,
 * 113 13, 1177) can be called too. `undefined` if the number has no digits.
 */
export function telUrl({ text, e164, extension }: Telephone): string | undefined {
  // The trunk zero in "+46 (0)21" is not dialled, nor what follows the number ("…, välj 2", "… / …").
  const [written = ''] = /[+\d][^\p{L},;/]*/u.exec(text.replace('(0)', '')) ?? [];
  const number = e164 ?? written.replace(/[^+\d]/g, '');
  return /\d/.test(number) ? `tel:${number}${extension ? `;ext=${extension.replace(/\D/g, '')}` : ''}` : undefined;
}
