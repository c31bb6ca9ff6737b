import { present } from '@pressrum/model';
import type { Found } from '../trace.js';
import type { DraftAddress } from './draft.js';
import { lineOf } from './fields.js';

/** A line of an address with a postal code: "641 80 Björkvik", "SE-641 80 Björkvik", "0101 Oslo". */
const POSTAL = /^((?:[A-Z]{1,2}-)?(?:\d{3} \d{2}|\d{4,5})) (\D+)$/u;

/** An address, taken apart where it is one text: its lines stand one after another, with a comma between. */
export function addressOf({ streetAddress, postalCode, addressLocality, addressCountry }: DraftAddress) {
  const isWhole = streetAddress && !postalCode && !addressLocality;
  return {
    ...(isWhole
      ? takenApart(streetAddress)
      : {
          streetAddress: joined(streetAddress),
          postalCode: lineOf(postalCode),
          addressLocality: lineOf(addressLocality),
        }),
    addressCountry: lineOf(addressCountry),
  };
}

function takenApart(address: Found) {
  const lines = linesOf(address);
  const [, postalCode, addressLocality] = POSTAL.exec(lines[lines.length - 1] ?? '') ?? [];
  if (!postalCode) return { streetAddress: joined(address) };
  const at = (value: string | undefined) => ({ ...address, value: value ?? '' });
  return {
    streetAddress: at(lines.slice(0, -1).join(', ')),
    postalCode: at(postalCode),
    addressLocality: at(addressLocality),
  };
}

const linesOf = ({ value }: Found) =>
  value
    .split(/<br ?\/?>|[\n\r,]/i)
    .map((line) => line.trim())
    .filter((line) => present(line) !== undefined);

const joined = (address: Found | undefined) =>
  address && lineOf({ ...address, value: linesOf(address).join(', ') });
