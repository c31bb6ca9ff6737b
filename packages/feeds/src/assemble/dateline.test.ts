import { describe, expect, it } from 'vitest';
import { splitDateline } from './fields.js';

const split = (value: string) => {
  const { dateline, lead } = splitDateline({ value, from: [] });
  return [dateline?.value, lead?.value];
};

describe('splitDateline', () => {
  it.each([
    ['BJÖRKVIK. Bron öppnar i mars.', 'Björkvik', 'Bron öppnar i mars.'],
    ['SÖDRA BJÖRKVIK. Bron öppnar.', 'Södra Björkvik', 'Bron öppnar.'],
    ['UPPLANDS-BRO. Bron öppnar.', 'Upplands-Bro', 'Bron öppnar.'],
  ])('a place in capitals becomes the dateline of the lead "%s"', (text, dateline, lead) => {
    expect(split(text)).toEqual([dateline, lead]);
  });

  it.each(['Björkvik. Bron öppnar.', 'SMHI varnar. Stanna hemma.', 'EU. Bron öppnar.', 'BJÖRKVIK.'])(
    'a lead without a dateline stays as it is: "%s"',
    (text) => expect(split(text)).toEqual([undefined, text]),
  );
});
