import { describe, expect, it } from 'vitest';
import { pageHref, paginationRange } from './pagination.js';

describe('pageHref', () => {
  it('keeps the other URL parameters', () => {
    expect(pageHref(new URLSearchParams('id=7&sida=2'), 'sida', 3)).toBe('?id=7&sida=3');
  });
});

describe('paginationRange', () => {
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
  ])('links from page %i of %i to %s', (current, count, expected) => {
    expect(
      paginationRange(current, count)
        .map((number) => number || '…')
        .join(' '),
    ).toBe(expected);
  });
});
