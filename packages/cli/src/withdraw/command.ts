import type { Command } from 'commander';
import { CONFIG_FILE, DEFAULT_OUT } from '@pressrum/build/files.js';
import { UsageError, type CommandIo } from '../io.js';
import { parsePath } from '../options.js';
import type { WithdrawOptions } from './withdraw.js';

/** `pressrum withdraw`. */
export function addWithdrawCommand(program: Command, io: CommandIo): void {
  program
    .command('withdraw')
    .summary('withdraw a release from everything that is published')
    .description(
      `Withdraws a release: removes it from every page, feed, index and file.

Nothing is fetched, so it also works when a source does not answer. Withdrawn releases are listed in withdrawn.json beside the configuration: keep that file, and the release stays away although a source still lists it.`,
    )
    .argument('[ID]', "the name of the release's page without .html; the URL of the page works as well")
    .option('--undo', 'let the release come back')
    .option('--list', 'list the withdrawn releases')
    .option('--config <file>', 'the configuration', parsePath('--config'), CONFIG_FILE)
    .option(
      '--out <dir>',
      `the built folder; default "out" of the configuration, or ${DEFAULT_OUT}`,
      parsePath('--out'),
    )
    .addHelpText('after', HELP)
    .action(async (id: string | undefined, options: WithdrawOptions) => {
      if (!id && !options.list)
        throw new UsageError('withdraw: the id of a release is missing; it is the name of its page without .html');
      const { withdraw } = await import('./withdraw.js');
      await withdraw(id ?? '', options, io);
    });
}

const HELP = `
Example:
  pressrum withdraw 2026-11-19-ny-bro-over-bjorkan`;
