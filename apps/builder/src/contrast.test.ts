import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { contrastRatio, nearestReadable, readableOn, TEXT_CONTRAST } from './contrast.js';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the contrast of two colours', () => {
  it('is that of WCAG: 21 for black on white, 1 for a colour on itself, and the same in both orders', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastRatio('#1b5e86', '#1b5e86')).toBe(1);
    expect(contrastRatio('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
    expect(contrastRatio('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  });
});

describe('the nearest readable colour', () => {
  it('is the colour itself if it can be read', () => {
    expect(nearestReadable('#0b4f6c', '#ffffff')).toBe('#0b4f6c');
  });

  it('has enough contrast on every background, whatever the colour', () => {
    fc.assert(
      fc.property(color, color, (chosen, background) => {
        expect(contrastRatio(nearestReadable(chosen, background), background)).toBeGreaterThanOrEqual(
          TEXT_CONTRAST,
        );
      }),
      { seed: 20261130, numRuns: 300 },
    );
  });

  it('stays close: yellow on white becomes a dark yellow, not black', () => {
    const found = nearestReadable('#f2b632', '#ffffff');
    expect(contrastRatio(found, '#ffffff')).toBeLessThan(TEXT_CONTRAST + 0.3);
  });
});

describe('the text on a coloured button', () => {
  it('is black or white, whichever is easier to read', () => {
    expect([readableOn('#0b4f6c'), readableOn('#f2b632')]).toEqual(['#ffffff', '#000000']);
  });
});
