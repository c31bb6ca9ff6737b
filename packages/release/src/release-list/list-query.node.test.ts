import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, parseListQuery, serializeListQuery, type ParamNames } from './list-query.js';

const names = { prefix: 'p-', page: 'sida' };
const parse = (search: string, paramNames: ParamNames = names) =>
  parseListQuery(new URLSearchParams(search), paramNames);
const serialize = (search: string, query: object) =>
  serializeListQuery(new URLSearchParams(search), names, { ...EMPTY_QUERY, ...query }).toString();

describe('serializeListQuery', () => {
  it('writes a query that is parsed as the same query', () => {
    const query = { q: 'bron över ån & 100 %', genre: 'Nyhet', year: '2025', keyword: 'Ån', shown: 30, page: 4 };
    expect(parse(serialize('', query))).toEqual(query);
    expect(serialize('', query)).toMatch(/^p-q=bron\+%C3%B6ver/);
  });

  it('removes default values and keeps the parameters of others', () => {
    expect(serialize('id=7&p-q=bro&sida=2&q=annans', {})).toBe('id=7&q=annans');
  });
});

describe('parseListQuery', () => {
  it('ignores invalid values and the parameters of others', () => {
    expect(parse('sida=-1&p-shown=alla')).toEqual(EMPTY_QUERY);
    expect(parse('sida=1e9&p-shown=99999999')).toEqual(EMPTY_QUERY);
    expect(parse('sida=0')).toEqual(EMPTY_QUERY);
    expect(parse('q=annans&shown=20')).toEqual(EMPTY_QUERY);
    // Control: with an empty prefix, these parameters are its own.
    expect(parse('q=egen&shown=20', { prefix: '', page: undefined })).toEqual({
      ...EMPTY_QUERY,
      q: 'egen',
      shown: 20,
    });
  });

  it('reads only the page without a prefix', () => {
    expect(parse('q=bro&sida=3', { prefix: undefined, page: 'sida' })).toEqual({ ...EMPTY_QUERY, page: 3 });
  });
});
