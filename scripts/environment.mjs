// What every step of the tooling shares: where the repository is, and the environment its programs run in.
import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** node_modules/.bin comes first, so that the pinned Node runs the tools however this was started. */
export const environment = {
  ...process.env,
  PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  DO_NOT_TRACK: '1',
  STORYBOOK_DISABLE_TELEMETRY: '1',
  TURBO_TELEMETRY_DISABLED: '1',
};

/**
 * Whether a script was started itself, and not imported by another.
 * @param {string} filename
 */
export const isMain = (filename) => process.argv[1] != null && realpathSync(process.argv[1]) === filename;
