// What a phone shows before anybody scrolls.
import { describe, expect } from 'vitest';
import { buildSmall, closePage, it, PHONE, room, useBrowser, visit } from './built-room.testing.js';

useBrowser();

const DAY_MS = 86_400_000;

const notice = {
  headline: 'Vattnet i Norrby är otjänligt: koka det',
  text: 'Gäller alla hushåll norr om ån. Tankar med dricksvatten finns vid torget.',
  telephone: [{ label: 'Frågor från allmänheten', text: '113 13' }],
};

/** The date so many days from now, as the configuration takes it. */
const dateIn = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Three exceptions to the weekly hours within the time in which they are shown, as at Christmas. */
const HOLIDAYS = [
  { validFrom: dateIn(3), validThrough: dateIn(3), opens: '08:00', closes: '12:00' },
  { validFrom: dateIn(4), validThrough: dateIn(5), opens: '00:00', closes: '00:00' },
  { validFrom: dateIn(11), validThrough: dateIn(12), opens: '00:00', closes: '00:00' },
];
const WEEKDAYS = {
  dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  opens: '08:00',
  closes: '16:30',
};

/** The bottoms of the notice, the numbers to call, and the first lines of the first headline, on a phone. */
async function measureBottoms(hours: object[]) {
  const server = await buildSmall({ notice }, { hours, holidays: undefined });
  const { page } = await visit(room.pages.index, { server, ...PHONE });
  const session = await page.createCDPSession();
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  const bottoms = await page.evaluate(() => {
    const bottom = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().bottom;
    const headline = document.querySelector('.press-card-headline')!;
    const { top } = headline.getBoundingClientRect();
    return {
      notice: bottom('.press-notice'),
      call: bottom('.press-room-call'),
      firstLine: top + Number.parseFloat(getComputedStyle(headline).lineHeight),
      headline: bottom('.press-card-headline'),
    };
  });
  await closePage(page);
  return bottoms;
}

describe('the first view of a phone', () => {
  it('has a notice, whom to call, and the headline of the first release', async () => {
    const { notice, call, headline } = await measureBottoms([WEEKDAYS]);
    expect([notice, call, headline]).toEqual([notice, call, headline].sort((a, b) => a - b));
    expect(headline).toBeLessThanOrEqual(PHONE.height);
  });

  it('has the beginning of that headline even where hours at Christmas take three lines more', async () => {
    const { notice, call, firstLine } = await measureBottoms([WEEKDAYS, ...HOLIDAYS]);
    expect([notice, call, firstLine]).toEqual([notice, call, firstLine].sort((a, b) => a - b));
    expect(firstLine).toBeLessThanOrEqual(PHONE.height);
  });

  it('is longer with these hours than without them (control)', async () => {
    const [usual, christmas] = [await measureBottoms([WEEKDAYS]), await measureBottoms([WEEKDAYS, ...HOLIDAYS])];
    expect(christmas.call - usual.call).toBeGreaterThan(50);
  });
});
