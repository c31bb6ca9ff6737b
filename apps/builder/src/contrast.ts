/** WCAG 2.2, 1.4.3: the least contrast of text. */
export const TEXT_CONTRAST = 4.5;

type Rgb = [red: number, green: number, blue: number];

const parseHex = (color: string): Rgb =>
  [1, 3, 5].map((start) => parseInt(color.slice(start, start + 2), 16)) as Rgb;

const toHex = (color: Rgb) => `#${color.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance as WCAG 2.2 defines it, 0 to 1. */
function luminance(color: string): number {
  const [red, green, blue] = parseHex(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (`#rrggbb`) as WCAG 2.2 defines it, 1 to 21. */
export function contrastRatio(first: string, second: string): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Mixes a colour with black or white in this many steps. */
const STEPS = 100;

/** The colour nearest to one, towards black or white, that has enough contrast to a background. */
export function nearestReadable(color: string, background: string, contrast = TEXT_CONTRAST): string {
  const end: Rgb = luminance(background) > 0.18 ? [0, 0, 0] : [255, 255, 255];
  const start = parseHex(color);
  for (let step = 0; step <= STEPS; step++) {
    const mixed = toHex(start.map((value, index) => value + ((end[index]! - value) * step) / STEPS) as Rgb);
    if (contrastRatio(mixed, background) >= contrast) return mixed;
  }
  return toHex(end);
}

/** Black or white, whichever is easier to read on a colour. */
export const readableOn = (color: string) =>
  contrastRatio('#ffffff', color) >= contrastRatio('#000000', color) ? '#ffffff' : '#000000';
