import { describe, expect, it } from 'vitest';
import { calendarFile } from './calendar.js';
import type { Release } from './types.js';

const release: Release = {
  headline: 'Pressvisning; ta med stövlar, och kom i tid',
  description: 'Gå över bron\nmed Alma Berglund.',
  url: 'https://www.bjorkvik.example/press/visning',
  datePublished: '2026-11-23T09:00:00+01:00',
  event: {
    startDate: '2026-12-03T13:00:00+01:00',
    endDate: '2026-12-03T14:30:00+01:00',
    location: 'Norra brofästet, Hamngatan 4',
  },
};
const lines = (changes: Partial<Release> = {}) =>
  calendarFile({ ...release, ...changes }, 'visning@www.bjorkvik.example')!.split('\r\n');

describe('calendarFile', () => {
  it('writes time in UTC, headline, place, lead and page, each escaped, with CRLF', () => {
    expect(lines()).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Pressrum//Pressrum//EN',
      'BEGIN:VEVENT',
      'UID:visning@www.bjorkvik.example',
      'DTSTAMP:20261123T080000Z',
      'DTSTART:20261203T120000Z',
      'DTEND:20261203T133000Z',
      'SUMMARY:Pressvisning\\; ta med stövlar\\, och kom i tid',
      'LOCATION:Norra brofästet\\, Hamngatan 4',
      'DESCRIPTION:Gå över bron\\nmed Alma Berglund.',
      'URL:https://www.bjorkvik.example/press/visning',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    [{ startDate: '2026-12-03' }, ['DTSTART;VALUE=DATE:20261203']],
    [
      { startDate: '2026-12-30', endDate: '2026-12-31' },
      ['DTSTART;VALUE=DATE:20261230', 'DTEND;VALUE=DATE:20270101'],
    ],
    [{ startDate: '2026-12-03', endDate: '2026-12-03T14:00:00Z' }, ['DTSTART;VALUE=DATE:20261203']],
    [{ startDate: '2026-12-03T13:00:00Z', endDate: '2026-12-03T12:00:00Z' }, ['DTSTART:20261203T130000Z']],
  ])('writes the days of %o', (event, expected) => {
    expect(lines({ event }).filter((line) => /^DT(?:START|END)/.test(line))).toEqual(expected);
  });

  it('folds long lines at 75 octets, and lets no value begin a line of its own', () => {
    const file = lines({ headline: 'å'.repeat(200), description: 'a\u2028END:VEVENT\u0000' });
    expect(file.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(file.join('').replace(/ /g, '')).toContain('å'.repeat(200));
    expect(file.filter((line) => line.startsWith('END:VEVENT'))).toHaveLength(1);
  });

  it('is nothing without a start', () => {
    expect(calendarFile({ headline: 'A', event: { location: 'B' } }, 'a')).toBeUndefined();
    expect(calendarFile({ headline: 'A' }, 'a')).toBeUndefined();
  });
});
