import type { Release } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { createReleaseMatcher } from './release-matcher.js';

const SYSTEM = 'https://press.example';
const bridge: Release = {
  id: '2026-03-02-bron-over-bjorkan-oppnas',
  url: `${SYSTEM}/bjorkviks-kommun/pressreleases/bron-over-bjorkan-oppnas-3312`,
  inLanguage: 'sv',
  headline: 'Bron över Björkån öppnas',
  datePublished: '2026-03-02T09:00:00+01:00',
};
/** The same from the municipality's own feed. */
const onSite: Release = {
  ...bridge,
  url: 'https://www.bjorkvik.example/nyheter/bron',
  datePublished: '2026-03-02T09:12:00+01:00',
};

/** Whether `searched`, from a source, matches the release `added`, from `system`. */
function isFound(added: Release, searched: Release, source = 'cms'): boolean {
  const finder = createReleaseMatcher<string>();
  finder.add(added, 'system', 'it');
  return finder.find(searched, source) === 'it';
}

/** A finder of releases from sources; each has its place in the list as its value. */
function finderOf(...added: [source: string, release: Release, value?: number][]) {
  const finder = createReleaseMatcher<number>();
  added.forEach(([source, release, value], index) => finder.add(release, source, value ?? index));
  return finder;
}

const at = (url: string, changes: Partial<Release> = {}): Release => ({
  headline: 'Ny rubrik',
  datePublished: '2026-05-01',
  ...changes,
  url,
});

describe('an address', () => {
  const address = 'https://press.example/r/1?id=7';
  it.each([
    ['the scheme', 'http://press.example/r/1?id=7'],
    ['capitals in the host', 'https://Press.Example/r/1?id=7'],
    ['www.', 'https://www.press.example/r/1?id=7'],
    ['a slash at the end', 'https://press.example/r/1/?id=7'],
    ['a place in the page', 'https://press.example/r/1?id=7#kontakt'],
    ['who followed the link', 'https://press.example/r/1?id=7&utm_source=rss'],
  ])('a release is recognised by its URL whatever %s', (_, other) => {
    expect(isFound(at(address), at(other, { headline: 'En annan' }))).toBe(true);
  });
  it.each([
    ['a page', 'https://press.example/r/2?id=7'],
    ['a number', 'https://press.example/r/1?id=8'],
    ['a host', 'https://nyheter.example/r/1?id=7'],
    ['capitals in the path', 'https://press.example/R/1?id=7'],
    ['a route', 'https://press.example/r/1?id=7#/press/2'],
  ])('a release is another one if its URL has %s of its own', (_, other) => {
    expect(isFound(at(address), at(other, { headline: 'En annan' }))).toBe(false);
  });

  it('a release is recognised by its URL after its headline and date have changed', () => {
    const changed = { ...bridge, headline: 'Bron invigs av landshövdingen', datePublished: '2026-04-01' };
    expect(isFound(bridge, changed, 'system')).toBe(true);
    expect(isFound(bridge, changed, 'cms')).toBe(true);
    expect(isFound(bridge, { ...changed, url: onSite.url! }, 'system')).toBe(false);
  });

  it('the URL of a list does not identify a release', () => {
    const list = (headline: string, day: string) =>
      at('https://www.bjorkvik.example/press', { headline, datePublished: day });
    const finder = finderOf(
      ['cms', list('Bron öppnas', '2026-03-02')],
      ['cms', list('Skolan byggs', '2026-03-09')],
    );
    expect(finder.find(list('Badet stängs', '2026-03-16'), 'cms')).toBeUndefined();
    expect(finder.find(list('Skolan byggs', '2026-03-09'), 'cms')).toBe(1);
    expect(finder.find(list('Skolan byggs', '2026-06-09'), 'cms')).toBeUndefined();
  });

  it('a URL that a source gives to several releases does not identify one', () => {
    const list = (headline: string) => at('https://www.bjorkvik.example/press', { headline });
    const finder = finderOf(['cms', list('Bron öppnas')]);
    expect(finder.findEach([list('Badet stängs'), list('Bron öppnas')], 'cms')).toEqual([undefined, 0]);
    expect(finder.findEach([list('Badet stängs'), list('Skolan byggs')], 'cms')).toEqual([undefined, undefined]);
    expect(finder.findEach([list('Badet stängs')], 'cms')).toEqual([0]);
  });

  it('a relative URL identifies releases of its own source only', () => {
    expect(isFound(at('releases/1.json'), at('releases/1.json', { headline: 'Ändrad' }), 'system')).toBe(true);
    expect(isFound(at('releases/1.json'), at('releases/1.json', { headline: 'Ändrad' }), 'cms')).toBe(false);
  });
});

describe('an id', () => {
  const own = (changes: Partial<Release>): Release => ({ id: 'r-17', headline: 'Bron', ...changes });

  it('a source’s id identifies a release of that source, and of no other', () => {
    const changed = own({ headline: 'Bron är öppen', datePublished: '2026-03-09' });
    expect(isFound(own({}), changed, 'system')).toBe(true);
    expect(isFound(own({}), changed, 'cms')).toBe(false);
    expect(isFound(own({}), { ...changed, id: 'r-18' }, 'system')).toBe(false);
  });

  it('a release with the same id is recognised after its URL has changed', () => {
    const [before, after] = ['https://bjorkvik.example/1', 'https://nya.bjorkvik.example/1'];
    expect(isFound(own({ url: before }), own({ url: after, headline: 'Ny' }), 'system')).toBe(true);
  });

  it('an id made of day and headline identifies no more than they do', () => {
    const made = { id: '2026-03-02-bron', headline: 'Bron', datePublished: '2026-03-02' };
    const corrected = { ...made, headline: 'Bron öppnas' };
    expect(isFound(made, corrected, 'system')).toBe(true);
    const [one, other] = ['https://bjorkvik.example/1', 'https://bjorkvik.example/2'];
    expect(isFound({ ...made, url: one }, { ...made, url: other }, 'system')).toBe(false);
    expect(isFound({ ...made, url: one }, { ...corrected, url: other }, 'system')).toBe(false);
    expect(isFound({ ...made, id: `${made.id}-2`, url: one }, { ...made, url: other }, 'system')).toBe(false);
  });
});

describe('a source without addresses', () => {
  const page = (time: string, headline = 'Vattnet är åter drickbart'): Release => ({
    headline,
    datePublished: `2026-03-02${time}`,
  });

  it('a source without URLs has the same release again on the same day with the same headline', () => {
    expect(isFound(page('T09:00:00+01:00'), page('T09:15:00+01:00'), 'system')).toBe(true);
    expect(isFound(page('T09:00:00+01:00'), page(''), 'system')).toBe(true);
    expect(isFound(page('T09:00:00+01:00'), page('T09:00:00+01:00', 'Vattnet är drickbart'), 'system')).toBe(
      false,
    );
    const yesterday = { ...page(''), datePublished: '2026-03-01T23:00:00+01:00' };
    expect(isFound(page('T09:00:00+01:00'), yesterday, 'system')).toBe(false);
  });

  it('a source’s several releases of one day and headline each keep their own URL', () => {
    const [nine, ten, noon] = ['T09:00:00+01:00', 'T10:00:00+01:00', 'T12:00:00+01:00'].map((time) => page(time));
    const finder = finderOf(['system', nine!], ['system', ten!]);
    expect(finder.findEach([noon!, ten!, nine!], 'system')).toEqual([undefined, 1, 0]);
  });

  it('releases of one source with different ids are different', () => {
    expect(isFound({ ...page(''), id: 'a' }, { ...page(''), id: 'b' }, 'system')).toBe(false);
    expect(isFound({ ...page(''), id: 'a' }, { ...page(''), id: 'a' }, 'system')).toBe(true);
  });
});

describe('two sources', () => {
  it('two sources have one release if the headlines are alike and the times are close', () => {
    expect(isFound(bridge, onSite)).toBe(true);
  });

  it('two releases that one source gives are not joined by another source', () => {
    expect(isFound(bridge, onSite, 'system')).toBe(false);
  });

  it.each([
    ['capitals', 'BRON ÖVER BJÖRKÅN ÖPPNAS'],
    ['a mark at the end', 'Bron över Björkån öppnas!'],
    ['white space', ' Bron  över\u00a0Björkån öppnas'],
    ['a soft hyphen', 'Bron över Björk\u00adån öppnas'],
    ['letters put together', 'Bron över Björkån öppnas'.normalize('NFD')],
    ['the municipality after it', 'Bron över Björkån öppnas - Björkviks kommun'],
    ['the section after it', 'Bron över Björkån öppnas | Press'],
    ['both', 'Bron över Björkån öppnas – Nyheter | Björkviks kommun'],
    ['the site’s name after it', 'Bron över Björkån öppnas · Björkvik'],
  ])('two sources have one release though they differ in %s', (_, headline) => {
    expect(isFound(bridge, { ...onSite, headline })).toBe(true);
  });

  it.each([
    ['Björkvik säger ”ja” – till bron', 'Björkvik säger "ja" - till bron'],
    ["Vård på Björkviks 'Åhus'…", 'Vård på Björkviks ’Åhus’...'],
  ])('two sources have one release though they write %s differently', (headline, other) => {
    expect(isFound({ ...bridge, headline }, { ...onSite, headline: other })).toBe(true);
  });

  it.each([
    'Bron över Björkån öppnas igen',
    'Bron över Björkån öppnas – uppdatering',
    'Bron över Björkån öppnas – läget 3 mars',
    'Bron över Björkån öppnas | Björkviksbadet',
    'Bron över Björkån - Björkviks kommun',
  ])('two sources mean different releases by "%s"', (headline) => {
    expect(isFound(bridge, { ...onSite, headline })).toBe(false);
  });

  it('two sources have one release if they publish it within 36 hours', () => {
    const published = (datePublished: string) => isFound(bridge, { ...onSite, datePublished });
    expect(published('2026-03-03T20:59:00+01:00')).toBe(true);
    expect(published('2026-03-03T21:01:00+01:00')).toBe(false);
    expect(published('2026-02-28T21:01:00+01:00')).toBe(true);
    expect(published('2026-02-28T20:59:00+01:00')).toBe(false);
  });

  it('two sources have one release if one of them gives the day alone', () => {
    const published = (datePublished: string) =>
      isFound({ ...bridge, datePublished: '2026-03-02' }, { ...onSite, datePublished });
    expect(published('2026-03-02')).toBe(true);
    expect(published('2026-03-04T11:00:00Z')).toBe(true);
    expect(published('2026-03-04T13:00:00Z')).toBe(false);
    expect(published('2026-02-28T13:00:00Z')).toBe(true);
    expect(published('2026-02-28T11:00:00Z')).toBe(false);
  });

  it('two sources have two releases if one has no date', () => {
    const { datePublished: _, ...undated } = onSite;
    expect(isFound(bridge, undated)).toBe(false);
    expect(isFound(undated, { ...undated, url: bridge.url! })).toBe(false);
  });

  it('two sources have two releases if the languages differ', () => {
    const named = { ...bridge, headline: 'Almedalen 2026' };
    const inLanguage = (language: string) =>
      isFound(named, { ...onSite, headline: named.headline, inLanguage: language });
    expect(inLanguage('sv-FI')).toBe(true);
    expect(inLanguage('en')).toBe(false);
    const { inLanguage: _, ...unknown } = { ...onSite, headline: named.headline };
    expect(isFound(named, unknown)).toBe(true);
  });

  it('two sources have one release if one says "no" and the other "nb"', () => {
    expect(isFound({ ...bridge, inLanguage: 'nb' }, { ...onSite, inLanguage: 'no' })).toBe(true);
    expect(isFound({ ...bridge, inLanguage: 'nb' }, { ...onSite, inLanguage: 'nn' })).toBe(false);
  });

  it('a translation at the same URL is another release', () => {
    const english = { ...bridge, headline: 'The bridge opens', inLanguage: 'en' };
    expect(isFound(bridge, english)).toBe(false);
    expect(isFound(bridge, { ...english, inLanguage: 'sv' })).toBe(true);
    // A site that says "en-US" of all that it has.
    expect(isFound(bridge, { ...bridge, inLanguage: 'en-US' })).toBe(true);
  });
});

describe('a headline that comes again', () => {
  const meeting = (source: string, day: number, time = '09:00') =>
    at(`https://${source}.example/${day}`, {
      headline: 'Kommunfullmäktige sammanträder',
      datePublished: `2026-03-0${day}T${time}:00+01:00`,
    });

  it('a headline that comes again in one source is another release every time', () => {
    const finder = finderOf(['system', meeting('system', 2)]);
    expect(finder.find(meeting('system', 3), 'system')).toBeUndefined();
    expect(finder.find(meeting('system', 2), 'system')).toBe(0);
  });

  it('a headline that comes again is matched with the release nearest in time in the other source', () => {
    const finder = finderOf(['system', meeting('system', 2)], ['system', meeting('system', 3)]);
    expect(finder.find(meeting('cms', 2, '20:00'), 'cms')).toBe(0);
    expect(finder.find(meeting('cms', 2, '22:00'), 'cms')).toBe(1);
    expect(finder.findEach([meeting('cms', 3, '08:00'), meeting('cms', 2, '20:00')], 'cms')).toEqual([1, 0]);
  });

  it('a headline that comes again is not matched with a release that the source lists too', () => {
    const finder = finderOf(['system', meeting('system', 2)]);
    const both = [meeting('cms', 3), meeting('cms', 2, '09:05')];
    expect(finder.findEach(both, 'cms')).toEqual([undefined, 0]);
    expect(finder.findEach([...both].reverse(), 'cms')).toEqual([0, undefined]);
  });

  it('a headline that comes again is not matched with a release that the source listed before', () => {
    const finder = finderOf(['system', meeting('system', 2), 0], ['cms', meeting('cms', 2), 0]);
    expect(finder.find(meeting('cms', 3), 'cms')).toBeUndefined();
    expect(finder.find(meeting('cms', 2), 'cms')).toBe(0);
    expect(finder.find(meeting('third', 3), 'third')).toBe(0);
  });

  it('a headline that comes again is found in an archive of a thousand releases', () => {
    const finder = createReleaseMatcher<number>();
    const weekly = (week: number, source: string): Release => ({
      url: `https://${source}.example/${week}`,
      headline: 'Veckans väglag',
      datePublished: new Date(Date.UTC(2000, 0, 3 + 7 * week, 8)).toISOString().slice(0, 19) + 'Z',
    });
    for (let week = 0; week < 1000; week++) finder.add(weekly(week, 'system'), 'system', week);
    expect(finder.find(weekly(617, 'cms'), 'cms')).toBe(617);
    expect(finder.find(weekly(1000, 'cms'), 'cms')).toBeUndefined();
  });
});
