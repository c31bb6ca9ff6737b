// Finds the servers that the configurations in deploy/ are tested with, and installs those that are missing.
//   node scripts/servers.mjs             says what is there
//   node scripts/servers.mjs --install   gets what is missing
import { isMain } from './environment.mjs';
import { distribution, installCommand, installPackages, isAdministrator, run, which } from './system.mjs';

/** @typedef {'nginx' | 'varnishd' | 'wrk'} Server a program, and `wrk`, which asks it */

/** @type {Record<Server, string>} */
const packageOf = { nginx: 'nginx', varnishd: 'varnish', wrk: 'wrk' };
const servers = /** @type {Server[]} */ (Object.keys(packageOf));

/** In continuous integration a run without them is a failure; elsewhere it skips what needs them, and says so. */
export const mustHaveServers = Boolean(distribution() && process.env.CI);

/** @returns {Partial<Record<Server, string>>} where each is */
export const findServers = () =>
  Object.fromEntries(servers.map((name) => [name, which(name)]).filter(([, path]) => path));

function missing() {
  const found = findServers();
  return servers.filter((name) => !found[name]);
}

/** @param {Server[]} wanted */
const packagesFor = (wanted) => wanted.map((name) => packageOf[name]);

/** @param {Server[]} wanted */
function install(wanted) {
  installPackages(packagesFor(wanted));
  // Debian starts what it installs. The tests start their own, and nobody has asked for a web server.
  const services = packagesFor(wanted).filter((name) => name !== 'wrk');
  if (services.length && which('systemctl')) run('systemctl', 'disable', '--now', ...services);
}

/** @param {Server[]} wanted */
const advice = (wanted) => `sudo ${installCommand(packagesFor(wanted)).join(' ')}`;

/** Says what the tests will skip; throws where the servers must be there. */
export function checkServers() {
  const wanted = missing();
  if (!wanted.length) return;
  const message = `No ${wanted.join(', no ')} to test with. To get them: ${distribution() ? advice(wanted) : 'your system’s packages'}`;
  if (mustHaveServers) throw new Error(message);
  console.log(`SKIPPED: what needs ${wanted.join(' or ')}. ${message}`);
}

if (isMain(import.meta.filename)) {
  try {
    if (process.argv.includes('--install') && missing().length && distribution() && isAdministrator)
      install(missing());
    const found = findServers();
    for (const name of servers) console.log(`${name.padEnd(9)} ${found[name] ?? 'missing'}`);
    if (missing().length) throw new Error('To get them: node scripts/servers.mjs --install');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
