import { describe, expect, it } from 'vitest';
import { mediaKind } from './media.js';

describe('mediaKind', () => {
  it.each([
    [{ url: '/bro.jpg' }, 'picture'],
    [{ url: '/bro.TIF?w=1#x' }, 'picture'],
    [{ url: '/bro', encodingFormat: 'image/png' }, 'picture'],
    [{ url: '/bro.mp4' }, 'film'],
    [{ url: '/bro.bin', encodingFormat: 'Video/MP4; codecs=x' }, 'film'],
    [{ url: 'https://play.example/bron', type: 'VideoObject' }, 'film'],
    [{ url: '/bro.mp3', encodingFormat: 'application/octet-stream' }, 'sound'],
    [{ url: '/intervju', type: 'AudioObject' }, 'sound'],
    [{ url: '/bro.mp4', encodingFormat: 'text/html' }, undefined],
    [{ url: '/ritning.pdf', encodingFormat: 'application/pdf' }, undefined],
    [{ url: '/bro.jpg.html' }, undefined],
  ] as const)('takes %o for %s', (attachment, kind) => {
    expect(mediaKind(attachment)).toBe(kind);
  });
});
