import { describe, expect, it } from 'vitest';
import { pageAddress, pageNumbers, readAsked, writeAsked } from './address.js';

const none = { q: '', genre: '', year: '', keyword: '', shown: 0, page: 1 };
const names = { prefix: 'p-', page: 'sida' };
const read = (search: string, where: Parameters<typeof readAsked>[1] = names) =>
  readAsked(new URLSearchParams(search), where);
const write = (search: string, asked: object) =>
  writeAsked(new URLSearchParams(search), names, { ...none, ...asked }).toString();

describe('the address', () => {
  it('says what is asked for, and is read back as the same', () => {
    const asked = { q: 'bron över ån & 100 %', genre: 'Nyhet', year: '2025', keyword: 'Ån', shown: 30, page: 4 };
    expect(read(write('', asked))).toEqual(asked);
    expect(write('', asked)).toMatch(/^p-q=bron\+%C3%B6ver/);
  });

  it('says nothing of what nobody asked for, and leaves others’ parameters', () => {
    expect(write('id=7&p-q=bro&sida=2&q=annans', {})).toBe('id=7&q=annans');
  });

  it('is read with care', () => {
    expect(read('sida=-1&p-shown=alla')).toEqual(none);
    expect(read('sida=1e9&p-shown=99999999')).toEqual(none);
    expect(read('sida=0')).toEqual(none);
    expect(read('q=annans&shown=20')).toEqual(none);
    // Control: with its own names it is read.
    expect(read('q=egen&shown=20', { prefix: '', page: undefined })).toEqual({ ...none, q: 'egen', shown: 20 });
  });

  it('is not read without url-state, but for the page', () => {
    expect(read('q=bro&sida=3', { prefix: undefined, page: 'sida' })).toEqual({ ...none, page: 3 });
  });

  it('of a page keeps the rest of the query', () => {
    expect(pageAddress(new URLSearchParams('id=7&sida=2'), 'sida', 3)).toBe('?id=7&sida=3');
  });
});

describe('page numbers', () => {
  it.each([
    [1, 1, '1'],
    [1, 3, '1 2 3'],
    [5, 1000, '1 … 4 5 6 … 1000'],
    [1, 1000, '1 2 … 1000'],
    [3, 1000, '1 2 3 4 … 1000'],
    [4, 1000, '1 2 3 4 5 … 1000'],
    [997, 1000, '1 … 996 997 998 999 1000'],
    [1000, 1000, '1 … 999 1000'],
    [2, 5, '1 2 3 4 5'],
    [2, 6, '1 2 3 … 6'],
  ])('on page %i of %i', (current, count, expected) => {
    expect(
      pageNumbers(current, count)
        .map((number) => number || '…')
        .join(' '),
    ).toBe(expected);
  });
});
