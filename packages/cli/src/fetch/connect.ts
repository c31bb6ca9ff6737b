import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import { Agent, buildConnector } from 'undici';
import type { Guard } from './address.js';
import { SourceError } from './source-error.js';

/** The addresses of a host name; rejects with Node's own errors. */
export type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>;

export const systemResolve: Resolve = (host) => lookup(host, { all: true });

/**
 * How long the next of a host's addresses waits for the one before, in milliseconds. Node gives up the earlier one
 * then; its own 250 ms lose servers that are far away.
 */
const NEXT_ADDRESS_AFTER = 2000;

/**
 * Connections that reach only addresses which `guard` lets through. Each host is looked up once for each connection,
 * what it answers is checked, and what was checked is what is connected to: an answer that changes afterwards is never
 * asked for. A literal address, which Node would not look up, takes the same way. No socket is opened before that.
 *
 * Of several addresses those that pass are used; when none does, the request rejects with a `SourceError`.
 * @param signal ends the connections when it is aborted, also those that are not yet made, as the agent's end does not
 */
export function guardedAgent(guard: Guard, resolve: Resolve, signal: AbortSignal): Agent {
  const connect: buildConnector.connector = (options, callback) => {
    checkedAddresses(options.hostname, guard, resolve).then(
      (addresses) => {
        if (signal.aborted) return callback(signal.reason as Error, null);
        const dial = buildConnector({
          lookup: (_host, { all }, found) =>
            all ? found(null, addresses) : found(null, addresses[0]!.address, addresses[0]!.family),
          autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_AFTER,
          timeout: 0,
        });
        // It gives the socket back, which its type does not say.
        const socket = dial(options, callback) as unknown as Socket;
        signal.addEventListener('abort', () => socket.destroy(signal.reason as Error), { once: true });
      },
      (error: Error) => callback(error, null),
    );
  };
  // The time limit is one for everything, and the caller's.
  return new Agent({ connect, headersTimeout: 0, bodyTimeout: 0 });
}

async function checkedAddresses(host: string, guard: Guard, resolve: Resolve) {
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  const passed = addresses.filter(({ address }) => guard(host, address));
  const [refused] = addresses;
  if (!refused) throw Object.assign(new Error(), { code: 'ENOTFOUND' });
  if (!passed.length) {
    const where = family ? `${host} is` : `${host} leads to ${refused.address},`;
    throw new SourceError(`${where} no public address; list the host under "allow" if it is meant`);
  }
  return passed;
}
