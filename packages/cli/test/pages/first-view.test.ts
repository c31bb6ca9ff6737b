// What a phone shows before anybody scrolls.
import { describe, expect } from 'vitest';
import { buildSmall, closePage, it, PHONE, room, useBrowser, visit } from './built-room.testing.js';

useBrowser();

describe('the first view of a phone', () => {
  it('has a notice, whom to call, and the headline of the first release', async () => {
    const notice = {
      headline: 'Vattnet i Norrby är otjänligt: koka det',
      text: 'Gäller alla hushåll norr om ån. Tankar med dricksvatten finns vid torget.',
      telephone: [{ label: 'Frågor från allmänheten', text: '113 13' }],
    };
    const server = await buildSmall({ notice });
    const { page } = await visit(room.pages.index, { server, ...PHONE });
    const session = await page.createCDPSession();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    const bottoms = await page.$$eval('.press-notice, .press-room-call, .press-card-headline', (all) =>
      all.slice(0, 3).map((element) => [element.className.split(' ')[0], element.getBoundingClientRect().bottom]),
    );
    expect(bottoms.map(([name]) => name)).toEqual(['press-notice', 'press-room-call', 'press-card-headline']);
    expect(bottoms.filter(([, bottom]) => Number(bottom) > PHONE.height)).toEqual([]);
    await closePage(page);
  });
});
