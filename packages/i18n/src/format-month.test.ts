import { expect, it } from 'vitest';
import { formatMonth } from './format-month.js';

const day = new Date('2026-11-19T00:00:00Z');

it.each([
  ['sv', 'November 2026'],
  ['en-GB', 'November 2026'],
  ['fi', 'Marraskuu 2026'],
  ['nb', 'November 2026'],
])('a month begins with a capital in a heading: %s', (language, text) => {
  expect(formatMonth(day, { language })).toBe(text);
});

it('a month has the name that a translation gives it', () => {
  const months = Array.from({ length: 12 }, (_, index) => `månad ${index + 1}`);
  expect(formatMonth(day, { language: 'xx', months })).toBe('Månad 11 2026');
});
