// Whether each package can be used by those who install it: node scripts/publint.mjs
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { reportChecks } from './checks.mjs';
import { isMain, root } from './environment.mjs';

const packages = readdirSync(join(root, 'packages'));

/**
 * @param {string} name
 * @returns {Promise<import('./checks.mjs').Check>}
 */
async function lint(name) {
  const { messages, pkg } = await publint({ pkgDir: join(root, 'packages', name), pack: 'npm', strict: true });
  return {
    name: `@pressrum/${name}`,
    problems: messages.map((message) => formatMessage(message, pkg) ?? message.code),
  };
}

export const runPublint = async () => reportChecks(await Promise.all(packages.map(lint)));

if (isMain(import.meta.filename)) {
  process.exitCode = (await runPublint()).failed ? 1 : 0;
}
