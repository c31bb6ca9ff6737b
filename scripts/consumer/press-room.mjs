// A web editor's first minute: a configuration, a feed, `npx pressrum build`, `npx pressrum serve`.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

writeFileSync('pressrum.config.json', JSON.stringify({ sources: ['feed.xml'] }));
const shell = process.platform === 'win32'; // npx is a .cmd file there
execFileSync('npx', ['pressrum', 'build'], { shell, stdio: 'inherit' });

const page = readFileSync('dist/index.html', 'utf8');
assert.match(page, /Ny bro över Björkån öppnar i mars/);
assert.match(page, /0980-319 221/);

const server = spawn('npx', ['pressrum', 'serve', '--port', '0'], {
  shell,
  detached: !shell,
  stdio: ['ignore', 'ignore', 'pipe'],
});
try {
  let url = '';
  for await (const line of createInterface(server.stderr)) {
    url = /http:\S+/.exec(line)?.[0] ?? '';
    if (url) break;
  }
  for (const path of ['index.html', 'pressroom.json', 'feed.xml', 'pressrum.js']) {
    const response = await fetch(url + path);
    assert.equal(response.status, 200);
    assert.equal(await response.text(), readFileSync(`dist/${path}`, 'utf8'), path);
  }
} finally {
  // npx has started another process.
  if (shell) server.kill();
  else process.kill(-(server.pid ?? 0), 'SIGTERM');
  await once(server, 'exit');
}
