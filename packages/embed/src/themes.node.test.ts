import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../themes/', import.meta.url);

/** The properties of a theme, as written. */
function readTheme(name: string): Record<string, string> {
  const css = readFileSync(new URL(`${name}.css`, folder), 'utf8').replace(/\/\*[^]*?\*\//g, '');
  return Object.fromEntries(
    [...css.matchAll(/--press-([\w-]+):\s*([^;]+);/g)].map(([, key, value]) => [key, value]),
  );
}

/** The colour in a value, in one of the colour schemes. */
function readColor(value: string, scheme: 'light' | 'dark'): string {
  const [, light, dark] = /light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/.exec(value) ?? [];
  const color = scheme === 'light' ? light : dark;
  if (!color) throw new TypeError(`No pair of colours: ${value}`);
  return color;
}

const channels = (color: string) => [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16));

/** Relative luminance (WCAG 2). */
function luminance(rgb: number[]): number {
  const [red, green, blue] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: number[], other: number[]): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

/** `share` of one colour over another, as `color-mix()` does for a button under the pointer. */
const mix = (over: number[], under: number[], share: number) =>
  over.map((value, index) => value * share + under[index]! * (1 - share));

/** What is read on what. */
const text: [string, string][] = [
  ['text', 'background'],
  ['text', 'surface'],
  ['muted', 'background'],
  ['muted', 'surface'],
  ['accent', 'background'],
  ['accent', 'surface'],
  ['headline', 'surface'],
  ['on-accent', 'accent'],
  ['notice-text', 'notice'],
  ['mark-text', 'mark'],
];
/** Shapes: 3:1. Borders of buttons and focus rings have the colour of the text or of the accent. */
const shapes: [string, string][] = [
  ['positive', 'background'],
  ['positive', 'surface'],
  ['notice-accent', 'notice'],
];

const themes = readdirSync(folder)
  .map((name) => name.replace(/\.css$/, ''))
  .filter((name) => name !== 'quiet');
const schemes = ['light', 'dark'] as const;
const required = (theme: string) => (theme === 'civic' ? 7 : 4.5);

describe.each(themes.flatMap((theme) => schemes.map((scheme) => ({ theme, scheme }))))(
  'the theme $theme in $scheme',
  ({ theme, scheme }) => {
    const properties = readTheme(theme);
    const color = (name: string) => channels(readColor(properties[name]!, scheme));

    it.each(text)('has enough contrast for %s on %s to be read', (front, back) => {
      expect(contrast(color(front), color(back))).toBeGreaterThanOrEqual(required(theme));
    });

    it.each(shapes)('has enough contrast for the shape %s on %s to be seen', (front, back) => {
      expect(contrast(color(front), color(back))).toBeGreaterThanOrEqual(3);
    });

    it.each([0.08, 0.16])('keeps a button readable while it is hovered or pressed (%s)', (share) => {
      for (const under of ['background', 'surface']) {
        const back = mix(color('accent'), color(under), share);
        expect(contrast(color('accent'), back)).toBeGreaterThanOrEqual(4.5);
      }
    });

    it('keeps the label of a genre readable on its tint', () => {
      const back = mix(color('text'), color('surface'), 0.1);
      expect(contrast(color('text'), back)).toBeGreaterThanOrEqual(required(theme));
    });

    it('defines every colour that is a pair of another', () => {
      const pairs = [...text, ...shapes].flat();
      expect(Object.keys(properties)).toEqual(expect.arrayContaining([...new Set(pairs)]));
    });
  },
);

it('the theme quiet defines no colour and no font: they are the page’s own', () => {
  expect(Object.entries(readTheme('quiet')).join('\n')).not.toMatch(/#|font|light-dark|rgb/);
});

it('a theme sets nothing but custom properties, in the layer that a page’s own rules override', () => {
  for (const name of readdirSync(folder)) {
    const css = readFileSync(new URL(name, folder), 'utf8').replace(/\/\*[^]*?\*\//g, '');
    expect(css.trim()).toMatch(/^@layer pressrum \{\s*:where\(:root\) \{[^{}]*\}\s*\}$/);
    expect(css.replace(/--press-[\w-]+:[^;]+;/g, '')).not.toMatch(/;/);
  }
});

it('the check of themes finds a pair with too little contrast (control)', () => {
  expect(contrast(channels('#777777'), channels('#ffffff'))).toBeLessThan(4.5);
  expect(contrast(channels('#000000'), channels('#ffffff'))).toBe(21);
});
