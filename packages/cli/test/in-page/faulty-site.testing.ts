// A site whose documents go wrong, each in its own way.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { states } from '@pressrum/testing/sample-room.js';
import sirv from 'sirv';

type Answer = RequestListener;

const DOCUMENT = JSON.stringify(states.full);
const JSON_TYPE = { 'content-type': 'application/json' };
const PAGE = '<!doctype html><title>Björkviks kommun</title><p>Sidan är tillfälligt stängd.</p>';

const answer =
  (
    status: number,
    body: string | Buffer = PAGE,
    headers: Record<string, string> = { 'content-type': 'text/html' },
  ): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body);

/** How a document can fail to arrive, though the browser has a network. */
export const NETWORK_FAULTS: Record<string, Answer> = {
  '404': answer(404),
  '500': answer(500),
  'no answer': () => {},
  'a lost connection': (request) => void request.socket.destroy(),
  'a connection that is lost half way': (request, response) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': String(DOCUMENT.length * 2) });
    response.write(DOCUMENT, () => request.socket.destroy());
  },
  'a wrong type': answer(200, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), {
    'content-type': 'image/png',
  }),
  'JSON that is cut off': answer(200, DOCUMENT.slice(0, 1000), JSON_TYPE),
  'an empty answer': answer(200, '', JSON_TYPE),
  'HTML in place of JSON': answer(200),
  'JSON that is no document': answer(200, '"Service unavailable"', JSON_TYPE),
  'a loop of redirects': (request, response) => void response.writeHead(302, { location: request.url! }).end(),
};

/** An empty page with the script tag. */
const START = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Press</title>
<link rel="icon" href="data:,"><script src="pressrum.js" async></script></head><body></body></html>`;

export interface FaultySite {
  url: string;
  /** Whether every document is as it should be. */
  repair(isRepaired: boolean): void;
  close(): void;
}

/** Serves the script tag, and a document under each fault's name: `documents/FAULT/ANYTHING.json`. */
export async function serveFaultySite(): Promise<FaultySite> {
  const files = sirv(fileURLToPath(new URL('.', import.meta.resolve('@pressrum/embed/script-tag/pressrum.js'))), {
    dev: true,
  });
  let isRepaired = false;
  const server = createServer((request, response) => {
    const [, fault] = /^\/documents\/([^/]*)\//.exec(decodeURIComponent(request.url!)) ?? [];
    if (fault === undefined)
      files(request, response, () => void response.setHeader('content-type', 'text/html').end(START));
    else if (isRepaired) response.writeHead(200, { ...JSON_TYPE, 'cache-control': 'no-store' }).end(DOCUMENT);
    else (NETWORK_FAULTS[fault] ?? answer(200, DOCUMENT, JSON_TYPE))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    repair: (isNow) => void (isRepaired = isNow),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
