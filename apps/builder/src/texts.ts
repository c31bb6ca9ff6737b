import type { Tag } from '@pressrum/embed/tags.js';
import type { Layout, Theme } from './choices.js';

/** What each element shows, in an editor’s words. */
export const elementTexts: Record<Tag, string> = {
  'press-room': 'Hela pressrummet',
  'press-release-list': 'Lista med pressmeddelanden',
  'press-release-card': 'Det senaste pressmeddelandet i korthet',
  'press-release': 'Det senaste pressmeddelandet i sin helhet',
  'press-media': 'Pressbilder, filmer och ljud',
  'press-contact-list': 'Alla presskontakter, och vem som svarar nu',
  'press-contact-box': 'En presskontakt',
  'press-about': 'Text om organisationen',
};

export const layoutTexts: Record<Layout, string> = { list: 'Lista', grid: 'Rutnät', compact: 'Bara rubriker' };

export const themeTexts: Record<Theme, string> = {
  civic: 'Civic: lugnt och ljust',
  bold: 'Bold: starka färger',
  quiet: 'Quiet: ärver allt från er sida',
};

export const languageTexts = { sv: 'svenska', en: 'engelska', fi: 'finska', nb: 'norska', da: 'danska' };

/** The widths and the colours of the preview. */
export type Device = 'phone' | 'tablet' | 'desktop';
export type Scheme = 'light' | 'dark';

export const deviceTexts: Record<Device, string> = {
  phone: 'Telefon, 360 px',
  tablet: 'Platta, 768 px',
  desktop: 'Dator, 1280 px',
};

export const schemeTexts: Record<Scheme, string> = { light: 'Ljust', dark: 'Mörkt' };
