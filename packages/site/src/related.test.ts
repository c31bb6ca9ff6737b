import { describe, expect, it } from 'vitest';
import { createAssets, LOADER } from './assets.js';
import { calendarFiles } from './calendar-files.js';
import { ICON } from './pages/icon.js';
import { releasePages } from './pages/release-page.js';
import { relatedFinder } from './related.js';
import { testSite } from './site.testing.js';
import type { SiteEntry } from './types.js';

const assets = await createAssets(new Map([LOADER, ICON].map((name) => [name, new Uint8Array()])));
const entry = (id: string, ...keywords: string[]): SiteEntry => ({
  id,
  hash: id,
  listed: { id, headline: `Om ${id}`, ...(keywords.length && { keywords }) },
});
const idsOf = (entries: readonly SiteEntry[]) => entries.map(({ id }) => id);

describe('relatedFinder', () => {
  const entries = [
    entry('a', 'Trafik'),
    entry('b', 'trafik', 'Cykel'),
    entry('c', 'Skola'),
    entry('d', 'Trafik', 'Cykel'),
    entry('e'),
    entry('f', 'Trafik'),
    entry('g', 'Trafik'),
  ];
  const find = relatedFinder(entries);

  it('finds at most three, those that share most keywords first, then the nearest in time', () => {
    expect(idsOf(find(3).related)).toEqual(['b', 'f', 'a']);
    expect(idsOf(find(6).related)).toEqual(['f', 'd', 'b']);
  });

  it('finds nothing related for a keyword of its own, or none', () => {
    expect(find(2).related).toEqual([]);
    expect(find(4).related).toEqual([]);
  });

  it('finds the releases before and after', () => {
    expect([find(0).newer, find(0).older?.id, find(6).newer?.id, find(6).older]).toEqual([
      undefined,
      'b',
      'f',
      undefined,
    ]);
  });

  it('changes few pages for a new release, whatever keyword it has', () => {
    const many = Array.from({ length: 200 }, (_, index) => entry(`r${index}`, 'Trafik'));
    const [before, after] = [relatedFinder(many), relatedFinder([entry('ny', 'Trafik'), ...many])];
    const changed = many.filter(
      (_, index) => String(idsOf(before(index).related)) !== String(idsOf(after(index + 1).related)),
    );
    expect(changed.length).toBeLessThan(5);
  });
});

describe('the page of a release', () => {
  const site = testSite(3, { assets });
  const [newest, middle] = site.entries as [SiteEntry, SiteEntry];
  const withKeywords = {
    ...site,
    entries: site.entries.map((it) => ({ ...it, listed: { ...it.listed, keywords: ['Trafik'] } })),
  };
  const pageOf = (id: string) => releasePages(withKeywords).find(({ path }) => path === `releases/${id}.html`)!;

  it('leads to related releases and to those before and after', async () => {
    const page = String(await pageOf(middle.id).content());
    expect(page).toContain('<h2>Mer om samma ämne</h2>');
    expect(page).toContain(`<li>Nästa: <a href="../releases/${newest.id}.html" rel="next">`);
    expect(page).toContain('<li>Föregående: <a href="../releases/');
    expect(String(await pageOf(newest.id).content())).not.toContain('Nästa:');
  });

  it('is made anew when a release that it leads to changes', () => {
    const changed = withKeywords.entries.map((it, index) => (index ? it : { ...it, hash: 'other' }));
    const page = releasePages({ ...withKeywords, entries: changed }).find(({ path }) => path.includes(middle.id))!;
    expect(page.cacheKey).not.toBe(pageOf(middle.id).cacheKey);
  });
});

it('an event has a calendar file, which its document names', async () => {
  const [first, ...others] = testSite(2).entries as [SiteEntry, SiteEntry];
  const event = { startDate: '2026-12-03T13:00:00+01:00', location: 'Norra brofästet' };
  const site = testSite(2, { assets, entries: [{ ...first, listed: { ...first.listed, event } }, ...others] });
  const files = calendarFiles(site);
  expect(files.map(({ path }) => path)).toEqual([`releases/${first.id}.ics`]);
  const content = String(await files[0]!.content());
  expect(content).toContain(`UID:${first.id}@www.bjorkvik.example\r\n`);
  const page = releasePages(site).find(({ path }) => path === `releases/${first.id}.html`)!;
  expect(String(await page.content())).toContain(
    `href="https://www.bjorkvik.example/press/releases/${first.id}.ics">Lägg till i kalendern</a>`,
  );
});
