import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { Release } from '@pressrum/model';
import { visibleText } from '@pressrum/testing/visible-text.js';
import type { PressMedia } from './media.js';
import './press-media.js';

const picture: Release = {
  id: 'bron',
  headline: 'Ny bro över ån',
  url: 'https://www.bjorkvik.example/bron',
  image: { url: 'a.svg', alt: 'En bro.', caption: 'Bron i maj.', credit: 'Nils Ekman', width: 640, height: 320 },
  images: [
    {
      ...{ url: 'b.svg', contentUrl: 'https://bilder.example/norra-sidan.jpg', contentSize: '8,4 MB' },
      license: 'https://licens.example/by/4.0/',
    },
  ],
};
const film: Release = {
  id: 'film',
  headline: 'Film om bron',
  attachments: [
    { url: 'https://play.example/filmer/bron', type: 'VideoObject', name: 'Bron lyfts', thumbnailUrl: 'c.svg' },
    { url: 'intervju.mp3', name: 'Alma Berglund om bron', contentSize: '3,1 MB' },
    { url: 'ritning.pdf', name: 'Ritning' },
  ],
};

async function show(data: unknown, attributes: Record<string, string> = {}): Promise<PressMedia> {
  const media = document.createElement('press-media');
  for (const [name, value] of Object.entries(attributes)) media.setAttribute(name, value);
  if (!attributes['src']) media.releases = data as Release[];
  const loaded = oneEvent(media, 'press-load');
  (await fixture(html`<div lang="sv"></div>`)).append(media);
  await loaded;
  return media;
}

const items = (media: Element) => [...media.querySelectorAll<HTMLElement>('.press-media-item')];
const shown = (media: Element) => items(media).filter((item) => item.offsetHeight);
const links = (media: Element) => [...media.querySelectorAll<HTMLAnchorElement>('.press-media-file > a')];
const filters = (media: Element) => [...media.querySelectorAll<HTMLButtonElement>('.press-media-filters button')];

describe('press-media', () => {
  it('shows each picture with its caption, photographer, licence and a link to the original with its size', async () => {
    const media = await show([picture], { 'release-id': 'bron' });
    expect(items(media).map(visibleText)).to.deep.equal([
      'Bron i maj. Foto: Nils Ekman Ladda ner a.svg (SVG, 640 × 320 pixlar)',
      'Licens: licens.example/by/4.0 Ladda ner norra-sidan.jpg (JPEG, 8,4 MB)',
    ]);
    expect(links(media).map((link) => [link.getAttribute('href'), link.download])).to.deep.equal([
      ['a.svg', 'a.svg'],
      ['https://bilder.example/norra-sidan.jpg', 'norra-sidan.jpg'],
    ]);
    expect(visibleText(media.querySelector('h2'))).to.equal('Bilder, film och ljud');
    await expect(media).to.be.accessible();
  });

  it('leads to a film elsewhere with its address in words, and loads nothing from there', async () => {
    const media = await show([film]);
    const text = 'Se filmen: play.example/filmer/bron';
    expect(visibleText(items(media)[0])).to.equal(`Bron lyfts Hör till: Film om bron ${text}`);
    expect(links(media)[0]!.href).to.equal('https://play.example/filmer/bron');
    expect(media.querySelector('iframe, video, audio, [src*="play.example"]')).to.equal(null);
    expect(visibleText(items(media)[1])).to.contain('Lyssna: intervju.mp3 (MP3, 3,1 MB)');
    expect(items(media)).to.have.length(2);
  });

  it('filters a media bank by kind, with buttons that say how many there are', async () => {
    const media = await show([picture, film]);
    await waitUntil(() => media.querySelector('[data-press-ready]'));
    expect(filters(media).map(visibleText)).to.deep.equal(['Allt (4)', 'Bilder (2)', 'Filmer (1)', 'Ljud (1)']);
    filters(media)[2]!.click();
    expect(shown(media).map(({ dataset }) => dataset['pressKind'])).to.deep.equal(['film']);
    expect(filters(media).map((it) => it.getAttribute('aria-pressed'))).to.deep.equal([
      'false',
      'false',
      'true',
      'false',
    ]);
    await expect(media).to.be.accessible();
    filters(media)[0]!.click();
    expect(shown(media)).to.have.length(4);
  });

  it('loads older releases on demand, keeps the filter, and moves the focus to the first new file', async () => {
    const documents: Record<string, unknown> = {
      'room.json': { releases: [film], next: 'older.json' },
      'older.json': { releases: [film, picture] },
    };
    const original = window.fetch;
    window.fetch = (url) => Promise.resolve(Response.json(documents[new Request(url).url.replace(/.*\//, '')]));
    try {
      const media = await show(undefined, { src: '/media-of-a-test/room.json' });
      await waitUntil(() => media.querySelector('[data-press-ready]'));
      const older = [...media.querySelectorAll('button')].find((it) => visibleText(it) === 'Visa äldre')!;
      older.click();
      await waitUntil(() => items(media).length === 4);
      await waitUntil(() => document.activeElement === links(media)[2]);
      expect(visibleText(media)).not.to.contain('Visa äldre');
    } finally {
      window.fetch = original;
    }
  });

  it('shows nothing for releases without media', async () => {
    const media = await show([{ headline: 'A', attachments: [{ url: 'a.pdf' }] }]);
    expect(media.getAttribute('state')).to.equal('empty');
  });
});
