// What the machine has, and how it gets more.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { environment } from './environment.mjs';

export const isAdministrator = process.getuid?.() === 0;

/** Where servers are, also for those who are not to start them by name. */
const serverFolders = ['/usr/local/sbin', '/usr/sbin'];

/** @param {string} name */
export function which(name) {
  return [...(process.env.PATH ?? '').split(delimiter), ...serverFolders]
    .map((directory) => join(directory, name))
    .find((path) => existsSync(path));
}

/**
 * @param {string} command
 * @param {string[]} parameters
 */
export function run(command, ...parameters) {
  console.log(`$ ${command} ${parameters.join(' ')}`);
  const shell = process.platform === 'win32'; // npm's commands are .cmd files there
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, parameters, { stdio: 'inherit', env, shell }).status === 0;
}

/** Debian and Ubuntu, whose packages we know; nothing on other systems. */
export function distribution() {
  if (!which('apt-get') || !existsSync('/etc/os-release')) return undefined;
  return readFileSync('/etc/os-release', 'utf8').match(/^ID=(debian|ubuntu)$/m)?.[1];
}

/** @param {string[]} packages */
export const installCommand = (packages) => ['apt-get', 'install', '-y', '--no-install-recommends', ...packages];

/**
 * Installs packages of the distribution; nobody but an administrator can.
 * @param {string[]} packages
 */
export function installPackages(packages) {
  if (isAdministrator && packages.length && run('apt-get', 'update'))
    run('apt-get', ...installCommand(packages).slice(1));
}
