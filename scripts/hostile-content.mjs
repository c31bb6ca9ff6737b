// Serves hostile documents to the tests in browsers: as a source gave them, and as a build publishes them.
import { finalize, sanitize } from '@pressrum/feeds';
import { readPressRoom } from '@pressrum/model';
import { hostileHtml, hostileRoom, naughtyRoom } from '@pressrum/testing/hostile/room.mjs';

const options = { now: new Date('2026-11-19T09:00:00Z'), timeZone: 'Europe/Stockholm' };

async function makeContent() {
  const rooms = { hostile: hostileRoom, naughty: naughtyRoom };
  const published = await Promise.all(
    Object.entries(rooms).map(async ([name, room]) => [name, await finalize(readPressRoom(room), options)]),
  );
  return {
    rooms,
    published: Object.fromEntries(published),
    sanitized: hostileHtml.map((html) => ({ html, sanitized: sanitize(html) })),
  };
}

/** @type {import('koa').Middleware} */
export async function hostileContent(context, next) {
  if (context.path !== '/hostile-content.json') return next();
  context.body = await makeContent();
}
