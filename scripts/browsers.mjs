// Finds the three engines that the tests run in, and installs those that are missing.
//   node scripts/browsers.mjs             says what is there
//   node scripts/browsers.mjs --install   gets what is missing
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { chromium, firefox, webkit } from 'playwright';
import { isMain } from './environment.mjs';
import { distribution, installCommand, installPackages, isAdministrator, run, which } from './system.mjs';

/**
 * @typedef {'chromium' | 'firefox' | 'webkit'} Engine
 * @typedef {object} Browser
 * @property {string} path the program to start
 * @property {'system' | 'playwright'} from whose build it is, which decides how it is driven
 * @property {string} [driver] WebKitGTK is driven from outside, by this program
 */

/** @type {Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

/** The engines to test in: all, or those that `BROWSERS=chromium,firefox` names. */
export const wantedEngines = engines.filter((engine) => (process.env.BROWSERS || `${engines}`).includes(engine));

/** Without them Chromium does not start as root, and looks for its maker's servers when it does. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const playwright = { chromium, firefox, webkit };

const debianPackages = {
  chromium: ['chromium-headless-shell'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'dbus'],
};

/**
 * A snap cannot read the temporary profile that a driver gives it; Ubuntu also starts its snaps through small scripts.
 * @param {string} path
 */
function isSnap(path) {
  const script = statSync(path).size < 10_000 && readFileSync(path, 'utf8');
  return `${realpathSync(path)} ${script}`.includes('/snap');
}

/** @param {string | undefined} path */
function starts(path) {
  if (!path || isSnap(path)) return false;
  return /\d+\.\d/.test(spawnSync(path, ['--version'], { timeout: 20_000, encoding: 'utf8' }).stdout ?? '');
}

/** @param {string[]} names */
const program = (...names) => names.map(which).find(starts);

/** WebKitGTK keeps its test browser out of the path, one per version of the library. */
function miniBrowser() {
  const architecture = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
  return [`/usr/lib/${architecture}-linux-gnu`, '/usr/libexec', '/usr/lib64', '/usr/lib']
    .flatMap((directory) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((name) => `${directory}/${name}/MiniBrowser`))
    .find((path) => existsSync(path));
}

/** @type {Record<Engine, () => Browser | undefined>} */
const onSystem = {
  chromium() {
    const path =
      process.env.CHROME_PATH ||
      program(
        // Draws no windows: a new page takes half of the computing time.
        'chromium-headless-shell',
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
      );
    return path ? { path, from: 'system' } : undefined;
  },
  firefox() {
    const path = process.env.FIREFOX_PATH || program('firefox-esr', 'firefox');
    return path ? { path, from: 'system' } : undefined;
  },
  webkit() {
    const path = miniBrowser();
    const driver = which('WebKitWebDriver');
    return path && driver && which('Xvfb') ? { path, driver, from: 'system' } : undefined;
  },
};

/**
 * @param {Engine} engine
 * @returns {Browser | undefined}
 */
function downloaded(engine) {
  const path = playwright[engine].executablePath();
  return existsSync(path) ? { path, from: 'playwright' } : undefined;
}

/** @returns {Partial<Record<Engine, Browser>>} */
export function findBrowsers(wanted = engines) {
  const found = wanted.map((engine) => [engine, onSystem[engine]() ?? downloaded(engine)]);
  return Object.fromEntries(found.filter(([, browser]) => browser));
}

function missing(wanted = engines) {
  const found = findBrowsers(wanted);
  return wanted.filter((engine) => !found[engine]);
}

/**
 * Ubuntu's own Chromium and Firefox are snaps, so only its WebKit is of use.
 * @param {Engine[]} wanted
 */
function packagesFor(wanted) {
  const own = distribution() === 'ubuntu' ? wanted.filter((engine) => engine === 'webkit') : wanted;
  return own.length ? [...own.flatMap((engine) => debianPackages[engine]), 'fonts-dejavu-core'] : [];
}

/** @param {Engine[]} wanted */
function install(wanted) {
  if (distribution()) installPackages(packagesFor(wanted));
  const left = missing(wanted);
  if (left.length) run('playwright', 'install', ...(isAdministrator ? ['--with-deps'] : []), ...left);
}

/**
 * The one command that a person can run when nothing here could.
 * @param {Engine[]} wanted
 */
function advice(wanted) {
  const packages = distribution() === 'debian' ? packagesFor(wanted) : [];
  return packages.length
    ? `sudo ${installCommand(packages).join(' ')}`
    : `npx playwright install --with-deps ${wanted.join(' ')}`;
}

/** What is there, after trying to get what was not; throws with the command to run if that failed too. */
export function ensureBrowsers(wanted = engines) {
  if (missing(wanted).length) install(missing(wanted));
  const still = missing(wanted);
  if (still.length) throw new Error(`No ${still.join(', no ')} to test in. Run: ${advice(still)}`);
  return findBrowsers(wanted);
}

if (isMain(import.meta.filename)) {
  try {
    const found = process.argv.includes('--install') ? ensureBrowsers() : findBrowsers();
    for (const engine of engines) console.log(`${engine.padEnd(9)} ${found[engine]?.path ?? 'missing'}`);
    if (engines.some((engine) => !found[engine]))
      throw new Error('To get them: node scripts/browsers.mjs --install');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
