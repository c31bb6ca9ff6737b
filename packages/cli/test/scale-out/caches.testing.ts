import { until } from '@pressrum/testing/until.js';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findServers } from '../../../../scripts/servers.mjs';
import { atEnd, freePort, isOpen, replaced, start, temporaryFolder, type Running } from './processes.testing.js';

const DEPLOY = fileURLToPath(new URL('../../../../deploy/', import.meta.url));

/** A file of `deploy/`, as it is published. */
export const deployed = (path: string): Promise<string> => readFile(join(DEPLOY, path), 'utf8');

/** A server of the distribution's, on loopback, with a configuration that we publish. */
export interface Front extends Running {
  port: number;
  /** Where its files are. */
  folder: string;
}

/** What nginx.conf is around a file in conf.d: as Debian has it, but in a folder of its own and for whoever starts it. */
const nginxConf = (folder: string) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes 2;
events { worker_connections 12000; } # for a crowd of ten thousand
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  include ${folder}/conf.d/*.conf;
}
`;

/** nginx with one of our files, its placeholders replaced. */
export async function startNginx(
  file: string,
  values: (folder: string) => Record<string, string>,
): Promise<Front> {
  const folder = await temporaryFolder();
  const port = await freePort();
  await mkdir(join(folder, 'conf.d'));
  const conf = replaced(await deployed(file), { 'listen 80;': `listen 127.0.0.1:${port};`, ...values(folder) });
  await writeFile(join(folder, 'conf.d/press.conf'), conf);
  await writeFile(join(folder, 'nginx.conf'), nginxConf(folder));
  const nginx = start(findServers().nginx!, ['-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')]);
  atEnd(() => nginx.end());
  return listening({ ...nginx, port, folder });
}

/** The published cache before two instances; `changes` are made to it. */
export const nginxBefore = (
  ports: readonly [number, number],
  changes: Record<string, string> = {},
): Promise<Front> =>
  startNginx('nginx/cache.conf', (folder) => ({
    '127.0.0.1:8081': `127.0.0.1:${ports[0]}`,
    '127.0.0.1:8082': `127.0.0.1:${ports[1]}`,
    '/var/cache/pressrum': join(folder, 'cache'),
    ...changes,
  }));

/** The same with Varnish; `parameters` are run-time parameters of varnishd. */
export async function varnishBefore(
  ports: readonly [number, number],
  parameters: Record<string, string> = {},
): Promise<Front> {
  const folder = await temporaryFolder();
  const port = await freePort();
  const file = join(folder, 'pressrum.vcl');
  const vcl = replaced(await deployed('varnish/pressrum.vcl'), {
    '"8081"': `"${ports[0]}"`,
    '"8082"': `"${ports[1]}"`,
  });
  await writeFile(file, vcl);
  const varnish = start(findServers().varnishd!, [
    ...['-F', '-j', 'none', '-n', join(folder, 'work'), '-a', `127.0.0.1:${port}`, '-f', file, '-s', 'malloc,64m'],
    ...Object.entries(parameters).flatMap(([name, value]) => ['-p', `${name}=${value}`]),
  ]);
  atEnd(() => varnish.end());
  return listening({ ...varnish, port, folder });
}

async function listening(front: Front): Promise<Front> {
  await until(`the server listens: ${front.err()}`, () => {
    if (front.hasEnded()) throw new Error(`It has ended: ${front.err()}${front.out()}`);
    return isOpen(front.port);
  });
  return front;
}
