import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import sirv from 'sirv';
import { listen } from '@pressrum/testing/loopback.js';
import type { Site } from './built-room.setup.js';
import { closeAfterTests, findPage, room } from './built-room.testing.js';

const PIECES = 4;

/** Waits until a page has more of its document than before, and had time to draw it; gives how much it has. */
async function waitForMore(page: Page, before: number): Promise<number> {
  await page.waitForFunction((length) => document.documentElement.outerHTML.length > length, {}, before);
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return document.documentElement.outerHTML.length;
  });
}

const waitForPaint = (page: Page) => page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);

/**
 * The sample room on the slowest connection: one page comes in pieces, each when the browser has the one before, and the last
 * when something has been painted.
 */
export async function serveInPieces(path: string): Promise<Site> {
  const html = await readFile(join(room.folder, path));
  const others = sirv(room.folder, { dev: true });
  async function sendPieces(response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    let shown = 0;
    for (let piece = 0; piece < PIECES; piece++) {
      if (piece === PIECES - 1) await waitForPaint(await findPage(origin));
      response.write(html.subarray((html.length * piece) / PIECES, (html.length * (piece + 1)) / PIECES));
      shown = await waitForMore(await findPage(origin), shown);
    }
    response.end();
  }
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    request.url === `/${path}` ? void sendPieces(response) : others(request, response);
  const { origin, close } = await listen(createServer(answer));
  closeAfterTests(close);
  return { url: `${origin}/` };
}
