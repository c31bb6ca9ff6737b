import { nearestReadable, contrastRatio, readableOn, TEXT_CONTRAST } from './contrast.js';

/** A colour in light and in dark pages. */
export interface Pair {
  light: string;
  dark: string;
}

/** What a page without a theme is most often: white, or nearly black. */
const PLAIN: Pair = { light: '#ffffff', dark: '#16181d' };

const COLOR = '#(?:[\\da-f]{6}|[\\da-f]{3})';
const BACKGROUND = new RegExp(
  `--press-(?:surface|background):\\s*light-dark\\((${COLOR}),\\s*(${COLOR})\\)`,
  'gi',
);

/** `#fff` as `#ffffff`. */
const toLongHex = (color: string) => (color.length === 4 ? color.replace(/[^#]/g, '$&$&') : color);

/** Reads the colours behind text from a theme’s style sheet. */
export function readBackgrounds(css: string): Pair[] {
  const pairs = [...css.matchAll(BACKGROUND)].map(([, light, dark]) => ({
    light: toLongHex(light!),
    dark: toLongHex(dark!),
  }));
  return pairs.length ? pairs : [PLAIN];
}

/** An organisation’s colour as links and buttons use it. */
export interface Palette {
  accent: Pair;
  onAccent: Pair;
  /** The contrast of the chosen colour in light pages, if it is too low for text. */
  lowContrast?: number;
}

/** Makes both accents from one colour. Each is changed as little as its backgrounds demand. */
export function makePalette(color: string, backgrounds: Pair[]): Palette {
  const nearest = (scheme: keyof Pair) =>
    backgrounds.reduce((result, background) => nearestReadable(result, background[scheme]), color);
  const ratio = Math.min(...backgrounds.map(({ light }) => contrastRatio(color, light)));
  const accent = { light: nearest('light'), dark: nearest('dark') };
  return {
    accent,
    onAccent: { light: readableOn(accent.light), dark: readableOn(accent.dark) },
    ...(ratio < TEXT_CONTRAST && { lowContrast: ratio }),
  };
}
