import { describe, expect, it } from 'vitest';
import { readCreditName, readOwnCredit, splitCaption } from './credit.js';

describe('the name of a photographer', () => {
  it.each([
    ['Foto: Alma Berglund', 'Alma Berglund'],
    ['FOTO:Alma Berglund', 'Alma Berglund'],
    ['Fotograf: Alma Berglund/Bildbyrån', 'Alma Berglund/Bildbyrån'],
    ['Photo: Alma Berglund', 'Alma Berglund'],
    ['Photo credit: Alma Berglund', 'Alma Berglund'],
    ['Photo by Alma Berglund', 'Alma Berglund'],
    ['Foto av Alma Berglund', 'Alma Berglund'],
    ['Kuva: Alma Berglund', 'Alma Berglund'],
    ['Valokuvaaja: Alma Berglund', 'Alma Berglund'],
    ['Bild: Väderverket', 'Väderverket'],
    ['Bilde: Alma Berglund', 'Alma Berglund'],
    ['(Foto: Alma Berglund)', 'Alma Berglund'],
    ['Foto: © Alma Berglund', 'Alma Berglund'],
    ['Foto © Alma Berglund', 'Alma Berglund'],
    ['© Alma Berglund', 'Alma Berglund'],
  ])('is alone: %s', (given, name) => {
    expect(readCreditName(given)).toBe(name);
  });

  it.each([
    ['of another trade', 'Illustration: Alma Berglund'],
    ['of two makers', 'Foto: Alma Berglund. Montage: Nils Ekman'],
    ['that begins like a word for pictures', 'Fotografiska'],
    ['of an agency', 'Bildbyrån'],
    ['of a year', '© 2026 Björkviks kommun'],
    ['of nothing', 'Foto:'],
  ])('stays whole: the credit %s', (_, given) => {
    expect(readCreditName(given)).toBe(given);
  });

  it('is taken from the end of a caption, in brackets or after a full stop', () => {
    for (const caption of [
      'Bron. Foto: Bo Ek',
      'Bron. (Foto: Bo Ek)',
      'Bron. Kuvaaja: Bo Ek.',
      'Bron. | Photo: Bo Ek',
    ])
      expect([caption, readCreditName(splitCaption(caption)!.maker)]).toEqual([caption, 'Bo Ek']);
    expect(splitCaption('Bron i november')).toBeUndefined();
  });

  it('loses nothing else in a document of Pressrum’s own', () => {
    expect(['Foto: Bo Ek', '(Bo Ek)', '© Bo Ek', 'Bo Ek'].map(readOwnCredit)).toEqual([
      'Bo Ek',
      '(Bo Ek)',
      '© Bo Ek',
      'Bo Ek',
    ]);
  });
});
