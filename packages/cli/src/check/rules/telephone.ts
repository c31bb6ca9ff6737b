import { quote } from '@pressrum/build/files.js';
import { readTelephone } from '@pressrum/feeds';
import { telUrl } from '@pressrum/model';
import { advice, type Finding } from '../finding.js';
import type { Subject } from '../subject.js';

/** A number that can be called only from within its own area code or country. */
export const numbersWithoutE164 = ({ telephones, country }: Subject): Finding[] =>
  telephones.flatMap(({ path, value, raw }) => {
    const { text } = value;
    if (value.e164 || !telUrl(value) || raw['e164'] !== undefined || isShort(text)) return [];
    const e164 = readTelephone(text, country)?.e164;
    const remedy = e164
      ? `add "e164": "${e164}"`
      : 'write it with its area code, and the whole number in "e164", such as +46846500400';
    return advice(path, `${quote(text)} cannot be called with a tap from everywhere; ${remedy}`);
  });

/** 112, 1177, 113 13, 118 118 and 116 117 are called as they stand. */
const isShort = (text: string) => /^(?:\d{3,5}|11[68]\d{3})$/.test(text.replace(/[\s\u00A0-]/g, ''));
