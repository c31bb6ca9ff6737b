import { describe, expect, it } from 'vitest';
import { failureOf, pngDataUrl, svg } from './draw.testing.js';
import { blackPng } from '@pressrum/testing/images.js';

// These take all the time or memory that a picture may.
describe('an SVG', () => {
  it('with an embedded image of too many pixels is refused', async () => {
    const bomb = blackPng(20_000, 20_000);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await failureOf(svg(`<image width="200" height="100" href="${pngDataUrl(bomb)}"/>`))).toBe(
      'takes too much time or memory to draw; use a simpler image',
    );
  });

  it('that needs too much memory or time is refused', async () => {
    const tenfold = (index: number) => `<g id="g${index}">${`<use href="#g${index - 1}"/>`.repeat(10)}</g>`;
    const content = [
      '<g id="g0"><path d="M0 0h9"/></g>',
      ...Array.from({ length: 8 }, (_, at) => tenfold(at + 1)),
    ];
    // The drawing library gives up by itself, unless the time limit comes first on a busy machine.
    expect([
      'is damaged; save it again as JPEG or PNG',
      'takes too much time or memory to draw; use a simpler image',
    ]).toContain(await failureOf(svg(content.join(''))));
  });
});
