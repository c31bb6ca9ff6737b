import type { Release } from '@pressrum/model';
import { describe, expect, it } from 'vitest';
import { formatAttachment } from './format-attachment.js';
import { chooseFileName, listMedia } from './media-item.js';

describe('formatAttachment', () => {
  it.each([
    [{ url: '/a.pdf' }, 'a.pdf (PDF)'],
    [{ url: '/a.pdf?x=1.zip#b', contentSize: '2 MB' }, 'a.pdf (PDF, 2 MB)'],
    [{ url: '/%E0%A4%A', name: undefined }, '%E0%A4%A'],
    [{ url: 'https://www.bjorkvik.example/', name: 'Webbplatsen' }, 'Webbplatsen'],
    [{ url: '/x', name: 'Tal', encodingFormat: 'application/vnd.ms-excel; charset=utf-8' }, 'Tal (Excel)'],
    [{ url: '/x.docx', name: 'Brev', encodingFormat: 'application/octet-stream' }, 'Brev (Word)'],
    [{ url: '/x', name: 'Bild', encodingFormat: 'image/jpeg' }, 'Bild (JPEG)'],
  ])('formats %o as %j', (attachment, text) => {
    expect(formatAttachment(attachment as Parameters<typeof formatAttachment>[0])).toBe(text);
  });
});

const bridge: Release = {
  headline: 'Ny bro över ån!',
  image: { url: '/bron.jpg', caption: 'Bron i maj.', width: 640, height: 320 },
  images: [
    { url: '/ritning.png', contentUrl: 'https://bilder.example/ritning.tif', width: 400, height: 200 },
    { url: '/bron.jpg' },
  ],
  attachments: [
    { url: '/ritning.pdf', encodingFormat: 'application/pdf' },
    {
      url: 'https://play.example/bron',
      type: 'VideoObject',
      thumbnailUrl: '/film.jpg',
      name: 'Bron lyfts på plats',
    },
    { url: '/intervju.mp3' },
    { url: '/original.tif' },
  ],
};

describe('listMedia', () => {
  it('lists the pictures first, the main one before the others, and each file once', () => {
    expect(listMedia(bridge).map(({ kind, url }) => [kind, url])).toEqual([
      ['picture', '/bron.jpg'],
      ['picture', 'https://bilder.example/ritning.tif'],
      ['film', 'https://play.example/bron'],
      ['sound', '/intervju.mp3'],
      ['picture', '/original.tif'],
    ]);
  });

  it('shows what a page can show, and gives the pixels of the file that is downloaded', () => {
    const items = listMedia(bridge);
    expect(items.map(({ image }) => image?.url)).toEqual([
      '/bron.jpg',
      '/ritning.png',
      '/film.jpg',
      undefined,
      undefined,
    ]);
    expect(items.map(({ width }) => width)).toEqual([640, undefined, undefined, undefined, undefined]);
  });

  it('lists nothing for a release without media', () => {
    expect(listMedia({ headline: 'A', attachments: [{ url: '/a.pdf' }] })).toEqual([]);
  });
});

it('a copy whose name is a hash is saved under the words about it', () => {
  const [item] = listMedia(bridge);
  expect(chooseFileName(item!, 'bron.jpg')).toBe('bron.jpg');
  expect(chooseFileName(item!, `${'0a1b'.repeat(8)}-1600.jpg`)).toBe('bron-i-maj.jpg');
  expect(chooseFileName({ ...item!, name: undefined }, `${'0a1b'.repeat(8)}-400.png`)).toBe('ny-bro-over-an.png');
});
