import { expect, it } from 'vitest';
import { telUrl } from './telephone.js';

it.each([
  [{ text: '08-465 004 00', e164: '+46846500400' }, 'tel:+46846500400'],
  [{ text: '08–465 004 00' }, 'tel:0846500400'],
  [{ text: '+46 (0)8-465 004 00' }, 'tel:+46846500400'],
  [{ text: '0980-319 210, välj 2 och sedan 4' }, 'tel:0980319210'],
  [{ text: '0980-319 210 / 0980-319 211' }, 'tel:0980319210'],
  [{ text: 'Tel. 112' }, 'tel:112'],
  [{ text: '113 13' }, 'tel:11313'],
  [{ text: '08-465 004 00', e164: '+46846500400', extension: '12' }, 'tel:+46846500400;ext=12'],
  [{ text: 'via växeln' }, undefined],
])('the number %o is dialled as %s', (telephone, url) => {
  expect(telUrl(telephone)).toBe(url);
});
