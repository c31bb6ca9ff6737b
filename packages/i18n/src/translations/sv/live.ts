import type { LiveTexts } from '../translation.js';

export const svLive: LiveTexts = {
  clock: '{time}',
  dayClock: '{day} {time}',
  openUntil: 'Öppet till {time}',
  openAlways: 'Öppet dygnet runt',
  closedUntil: 'Stängt, öppnar {time}',
  onCallNow: 'I beredskap nu',
  notOnCall: 'Inte i beredskap nu',
  copied: 'Kopierat',
  copyFailed: 'Det gick inte att kopiera. Markera texten och kopiera den själv.',
};
