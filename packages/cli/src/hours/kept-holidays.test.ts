import { describe, expect, it } from 'vitest';
import { projectOf, releasesOf, roomOf } from '../build/project.testing.js';
import type { Closing, ClosingYears } from './holidays.js';
import { closingYears, keptYears } from './kept-holidays.js';

/** A store of one value. */
function memory() {
  const store = {
    value: undefined as unknown,
    writes: 0,
    read: () => Promise.resolve(store.value),
    write(_name: string, value: unknown) {
      store.value = JSON.parse(JSON.stringify(value));
      store.writes++;
      return Promise.resolve();
    },
  };
  return store;
}

const in2026 = new Date('2026-11-29T12:00:00Z');
const day = (years: ClosingYears, date: string): Closing | undefined =>
  years[Number(date.slice(0, 4))]?.find((closing) => closing.day === date);

describe('holidays that are kept', () => {
  it('are worked out once for a place: this year and the two after it', async () => {
    const store = memory();
    const first = await closingYears({ country: 'SE' }, in2026, store);
    expect(Object.keys(first)).toEqual(['2026', '2027', '2028']);
    expect(day(first, '2027-06-25')).toEqual({ day: '2027-06-25', closes: '00:00', name: 'midsommarafton' });
    expect(await closingYears({ country: 'SE' }, in2026, store)).toEqual(first);
    expect(store.writes).toBe(1);
  });

  it.each([
    ['another country', { country: 'FI' }, in2026],
    ['a part of the country', { country: 'SE', region: 'X' }, in2026],
    ['another year', { country: 'SE' }, new Date('2027-01-02T12:00:00Z')],
  ])('are worked out again for %s', async (_, place, now) => {
    const store = memory();
    await closingYears({ country: 'SE' }, in2026, store);
    const years = await closingYears(place, now, store);
    expect(store.writes).toBe(2);
    expect(years).toHaveProperty(`${now.getUTCFullYear() + 2}`);
  });

  it('are none of another version, and none where somebody has written something else', async () => {
    const store = memory();
    await closingYears({ country: 'SE' }, in2026, store);
    const kept = store.value as object;
    expect(keptYears(kept, { country: 'SE' })).toHaveProperty('2026');
    expect(keptYears({ ...kept, by: '0.0.0-other' }, { country: 'SE' })).toEqual({});
    expect(keptYears({ ...kept, years: { 2026: 'none' } }, { country: 'SE' })).toEqual({});
    expect(keptYears(undefined, { country: 'SE' })).toEqual({});
  });
});

describe('a build', () => {
  const hours = [{ opens: '08:00', closes: '16:30' }];

  it('has the same holidays from what the last one kept, and others when the configuration has', async () => {
    const project = await projectOf({ sources: ['feed.json'], hours, holidays: { country: 'SE' } });
    await project.write('feed.json', roomOf(releasesOf(1, 2)));
    const roomIn = async () => {
      const { status, dist } = await project.build();
      return { status, room: dist.get('pressroom.json')!.toString() };
    };
    const first = await roomIn();
    expect(first.room).toContain('"2027-06-25"');
    expect((await project.files('.pressrum')).has('holidays.json')).toBe(true);
    expect(await roomIn()).toEqual(first);

    // The seventeenth of May is a holiday of Norway.
    await project.configure({ holidays: { country: 'NO' } });
    expect((await roomIn()).room).toContain('"2027-05-17"');
    expect(first.room).not.toContain('"2027-05-17"');
  });

  it('still finds what is wrong with holidays', async () => {
    const project = await projectOf({ sources: ['feed.json'], hours, holidays: { country: 'SE' } });
    await project.write('feed.json', roomOf(releasesOf(1, 2)));
    expect((await project.build()).status).toBe(0);
    await project.configure({
      holidays: { country: 'SE', halfDays: [{ before: 'vinterdagen', closes: '12:00' }] },
    });
    expect(await project.build()).toMatchObject({
      status: 1,
      err: expect.stringContaining('"vinterdagen" is no holiday of SE') as string,
    });
    await project.configure({ holidays: { country: 'XX' } });
    expect(await project.build()).toMatchObject({
      status: 1,
      err: expect.stringContaining('no holidays are known of "XX"') as string,
    });
  });
});
