import bold from '@pressrum/embed/themes/bold.css?raw';
import civic from '@pressrum/embed/themes/civic.css?raw';
import quiet from '@pressrum/embed/themes/quiet.css?raw';
import type { Choices } from './choices.js';
import { makePalette, readBackgrounds, type Palette } from './palette.js';

const sheets = { bold, civic, quiet };

/** The colours for the accent that was chosen, or none if the theme’s own are kept. */
export const paletteFor = ({ accent, theme }: Choices): Palette | undefined =>
  accent ? makePalette(accent, readBackgrounds(sheets[theme])) : undefined;
