// Starts WebKitGTK's driver on a free port, with a screen of its own that nobody sees.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * The program must not outlive this process, nor keep it alive.
 * @param {string} command
 * @param {string[]} parameters
 * @param {import('node:child_process').SpawnOptions} options
 */
function companion(command, parameters, options) {
  const child = spawn(command, parameters, options);
  child.unref();
  process.once('exit', () => child.kill());
  return child;
}

/** Xvfb chooses a free display and says which on its third pipe, which must stay open as long as it lives. */
async function startScreen() {
  const size = ['-screen', '0', '1400x1100x24'];
  const child = companion('Xvfb', ['-displayfd', '3', ...size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const pipe = /** @type {import('node:net').Socket} */ (child.stdio[3]);
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`Xvfb ended with status ${code}`);
  });
  const [number] = await Promise.race([once(pipe, 'data'), failed]);
  failed.catch(() => {}); // it ends with this process, long after the race
  pipe.unref();
  return `:${String(number).trim()}`;
}

/** @param {string} url */
async function answers(url) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error('WebKitWebDriver did not start');
}

/**
 * @param {string} driver the path of WebKitWebDriver
 * @returns {Promise<number>} the port it listens on
 */
export async function startWebKitDriver(driver) {
  const [display, port] = await Promise.all([startScreen(), freePort()]);
  companion(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  await answers(`http://127.0.0.1:${port}/status`);
  return port;
}
