import { nonEmptyText } from '@pressrum/model';
import type { Traced } from '../provenance/traced.js';
import type { DraftAddress } from './draft.js';
import { toLine } from './fields.js';

/** A line of an address with a postal code: "641 80 Björkvik", "SE-641 80 Björkvik", "0101 Oslo". */
const POSTAL = /^((?:[A-Z]{1,2}-)?(?:\d{3} \d{2}|\d{4,5})) (\D+)$/u;

/** A postal address. One text is divided into street, postal code and locality; its lines are joined with commas. */
export function toPostalAddress({ streetAddress, postalCode, addressLocality, addressCountry }: DraftAddress) {
  const isOneText = streetAddress && !postalCode && !addressLocality;
  return {
    ...(isOneText
      ? parseAddressText(streetAddress)
      : {
          streetAddress: joinAddressLines(streetAddress),
          postalCode: toLine(postalCode),
          addressLocality: toLine(addressLocality),
        }),
    addressCountry: toLine(addressCountry),
  };
}

function parseAddressText(address: Traced) {
  const lines = splitAddressLines(address);
  const [, postalCode, addressLocality] = POSTAL.exec(lines[lines.length - 1] ?? '') ?? [];
  if (!postalCode) return { streetAddress: joinAddressLines(address) };
  const trace = (value: string | undefined) => ({ ...address, value: value ?? '' });
  return {
    streetAddress: trace(lines.slice(0, -1).join(', ')),
    postalCode: trace(postalCode),
    addressLocality: trace(addressLocality),
  };
}

const splitAddressLines = ({ value }: Traced) =>
  value
    .split(/<br ?\/?>|[\n\r,]/i)
    .map((line) => line.trim())
    .filter((line) => nonEmptyText(line) !== undefined);

const joinAddressLines = (address: Traced | undefined) =>
  address && toLine({ ...address, value: splitAddressLines(address).join(', ') });
