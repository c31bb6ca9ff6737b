import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { Guard } from './ip-address.js';
import { SourceError } from './source-error.js';

/** Resolves a host name to IP addresses; rejects with Node's own errors. */
export type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>;

export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/** How long one IP address of a host is tried before the next. Node's default of 250 ms is too short for distant servers. */
const ADDRESS_TIMEOUT_MS = 2000;

/**
 * An agent that connects only to IP addresses that `guard` accepts. Each connection resolves its host once, checks the
 * result, and connects to exactly the checked addresses, which defeats DNS rebinding. Literal IP addresses are checked, too.
 *
 * When no address passes, the request rejects with a `SourceError`.
 * @param signal closes the connections, also those being made, which destroying the agent does not
 */
export function guardedAgent(guard: Guard, resolve: Resolve, signal: AbortSignal): Agent {
  const connect: buildConnector.connector = (options, callback) => {
    resolveChecked(options.hostname, guard, resolve).then(
      (addresses) => {
        if (signal.aborted) return callback(signal.reason as Error, null);
        const dial = buildConnector({
          lookup: (_host, { all }, found) =>
            all ? found(null, addresses) : found(null, addresses[0]!.address, addresses[0]!.family),
          autoSelectFamilyAttemptTimeout: ADDRESS_TIMEOUT_MS,
          timeout: 0,
        });
        // It returns the socket, contrary to its type.
        const socket = dial(options, callback) as unknown as Socket;
        signal.addEventListener('abort', () => socket.destroy(signal.reason as Error), { once: true });
      },
      (error: Error) => callback(error, null),
    );
  };
  // The caller has one time limit for everything.
  return new Agent({ connect, headersTimeout: 0, bodyTimeout: 0 });
}

/** How to allow a host in a configuration; commands without one word it with their option. */
export const ALLOW_REMEDY = 'list the host under "allow"';

async function resolveChecked(host: string, guard: Guard, resolve: Resolve) {
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  const passed = addresses.filter(({ address }) => guard(host, address));
  const [refused] = addresses;
  if (!refused) throw Object.assign(new Error(), { code: 'ENOTFOUND' });
  if (!passed.length) {
    const subject = family ? `${host} is not` : `${host} resolves to ${refused.address}, which is not`;
    throw new SourceError(`${subject} a public IP address; ${ALLOW_REMEDY} if this is intended`);
  }
  return passed;
}
