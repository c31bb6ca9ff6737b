import { describe, expect, it } from 'vitest';
import { readHours } from './hours.js';

const week = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
describe('readHours', () => {
  it.each([
    ['Vardagar kl 08 - 16:30.', [{ dayOfWeek: week, opens: '08:00', closes: '16:30' }]],
    ['måndag–fredag 9–12', [{ dayOfWeek: week, opens: '09:00', closes: '12:00' }]],
    [
      'Måndag–fredag 16.30–22.00, lördag och söndag 9–18.',
      [
        { dayOfWeek: week, opens: '16:30', closes: '22:00' },
        { dayOfWeek: ['Saturday', 'Sunday'], opens: '09:00', closes: '18:00' },
      ],
    ],
    ['Dygnet runt', [{ opens: '00:00', closes: '24:00' }]],
    [
      'Helgfria vardagar 8–12 och 13–16',
      [
        { dayOfWeek: week, opens: '08:00', closes: '12:00' },
        { dayOfWeek: week, opens: '13:00', closes: '16:00' },
      ],
    ],
    ['Hverdager kl. 8.00–15.30', [{ dayOfWeek: week, opens: '08:00', closes: '15:30' }]],
    ['Mandag til fredag kl. 9-15', [{ dayOfWeek: week, opens: '09:00', closes: '15:00' }]],
    ['Arkisin klo 9–15', [{ dayOfWeek: week, opens: '09:00', closes: '15:00' }]],
    ['ma–pe klo 8–16', [{ dayOfWeek: week, opens: '08:00', closes: '16:00' }]],
    ['Mo–Fr 9–16 Uhr', [{ dayOfWeek: week, opens: '09:00', closes: '16:00' }]],
    ['Montag bis Freitag von 9 bis 16 Uhr', [{ dayOfWeek: week, opens: '09:00', closes: '16:00' }]],
    ['Monday to Friday, 9am to 5pm', [{ dayOfWeek: week, opens: '09:00', closes: '17:00' }]],
    ['Öppet: alla dagar 7–19', [{ opens: '07:00', closes: '19:00' }]],
  ])('reads %j', (text, hours) => expect(readHours(text)?.hours).toEqual(hours));

  it.each([
    'Kvällar och helger',
    'Vardagar 8–16 utom onsdagar',
    '9–12',
    'Fredag–måndag 8–16',
    'Vardagar 8.00-16.30: 08-465 004 81. Övrig tid: 08-465 004 82.',
    'Vardagar kl 25–30',
    'Torsdag klockan 17.30',
    'Vid pågående allvarlig händelse',
    'To be announced',
  ])('does not guess at %j', (text) => expect(readHours(text)).toBeUndefined());
});
