import { describe, expect, it } from 'vitest';
import { expectAllReported } from '../../provenance/report-checks.testing.js';
import { readers } from '../formats.js';

const read = (text: string, name = 'html') => readers[name]!(text, { source: 'x.html' });
const page = (body: string) =>
  `<!DOCTYPE html><html lang="sv"><head><title>Ny bro öppnar | Björkviks kommun</title></head><body><main><h1>Ny bro öppnar</h1><p>Bron över ån öppnar i mars. Den är 120 meter lång.</p>${body}</main></body></html>`;

describe('a page is found by its content', () => {
  it.each([
    ['a DOCTYPE', page('')],
    ['a comment before it', `<!-- saved from url=(0020)https://www.bjorkvik.example -->\n${page('')}`],
    ['an XML declaration before it', `<?xml version="1.0" encoding="utf-8"?>\n${page('')}`],
    ['no html element', '<h1>Ny bro öppnar</h1><p>Bron över ån öppnar i mars.<br>Den är lång.'],
    ['an unclosed part', '<div class="release"><h2>Ny bro öppnar</h2><p>Bron över ån öppnar i mars.'],
  ])('with %s', (_, text) => {
    expect(read(text, 'auto').room!.releases!.map(({ headline }) => headline)).toEqual(['Ny bro öppnar']);
  });

  it('and is no feed', () => {
    const rss = '<rss><channel><item><title>Ny bro</title></item></channel></rss>';
    expect(read(rss, 'auto').room!.releases![0]!.headline).toBe('Ny bro');
  });
});

describe('furniture of a page', () => {
  it.each([
    '<nav><p>Till startsidan</p></nav>',
    '<form><p>Din e-postadress publiceras inte</p></form>',
    '<div class="share-buttons"><p>Dela sidan med andra</p></div>',
    '<div id="cookie-banner"><p>Vi använder kakor här</p></div>',
    '<section class="related"><h2>Läs också</h2><p>Andra nyheter</p></section>',
    '<footer><a href="/a">Fler nyheter från kommunen</a></footer>',
    '<p hidden>Dolt för alla läsare</p>',
  ])('%s is no part of the body', (own) => {
    const reading = read(page(`<p>Färjan går kvar till maj.</p>${own}<p>Sedan läggs den upp.</p>`));
    const [release] = reading.room!.releases!;
    expect(release!.articleBody).toBe('<p>Färjan går kvar till maj.</p>\n<p>Sedan läggs den upp.</p>');
    expectAllReported(reading, page(`<p>Färjan går kvar till maj.</p>${own}<p>Sedan läggs den upp.</p>`), 'page');
  });

  it('but facts in a box beside the text are', () => {
    const box =
      '<aside><h2>Fakta</h2><p>Bron har fyra meter bred cykelbana och bänkar med ryggstöd på båda sidor.</p></aside>';
    expect(read(page(`<p>Färjan går kvar.</p>${box}`)).room!.releases![0]!.articleBody).toContain(
      'bred cykelbana',
    );
  });
});

it('a date in a sentence is no date of publication', () => {
  const { room } = read(page('<p>Torsdag <time datetime="2026-03-12">12 mars</time> klipps bandet.</p>'));
  expect(room!.releases![0]).not.toHaveProperty('datePublished');
  expect(room!.releases![0]!.articleBody).toContain('klipps bandet');
});

/** Mode `full` takes as many as tell linear from quadratic by the time limit of a test. */
const SHARE = import.meta.env.MODE === 'full' ? 1 : 10;

describe('a hostile page', () => {
  it.each([
    ['deep', '<div>', 100_000],
    ['angles', '<', 300_000],
    ['attributes', '<a b="', 50_000],
    ['files', '<li><a href="x.pdf">en fil till</a></li>', 20_000],
    ['dates', '<time datetime="2026-01-01">1 januari 2026</time>', 20_000],
    ['headings', '<h2>Kontakt</h2>', 20_000],
    ['boxes', '<aside><p>En ruta</p></aside>', 20_000],
    ['meta', '<meta name="description" content="x">', 40_000],
    ['scripts', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>', 10_000],
    ['blanks', ' ', 500_000],
  ])('a hostile page of %s is read or reported as an error', (_, unit, count) => {
    const text = page(unit.repeat(count / SHARE));
    const reading = read(text);
    if (reading.room) expectAllReported(reading, text, 'page');
    else expect(reading.diagnostics).toHaveLength(1);
  });
});
