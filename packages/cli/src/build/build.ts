import { buildPressRoom, readConfig, type BuildResult, type Config } from '@pressrum/build';
import { EXIT, type CommandIo } from '../io.js';
import { createProgress } from './progress.js';
import { reportJson, reportText } from './report.js';

/** The options of the command line. */
export interface BuildOptions {
  config: string;
  out?: string;
  site?: string;
  offline?: boolean;
  fresh?: boolean;
  json?: boolean;
  publish?: string[];
}

/** Builds the static press room, reports it, and returns the exit status. */
export async function build(options: BuildOptions, io: CommandIo): Promise<number> {
  const { out, site } = options;
  const config = {
    ...(await readConfig(options.config, io)),
    ...(out !== undefined && { out }),
    ...(site !== undefined && { site }),
  };
  const result = await buildWithMessages(config, options, io);
  io.stdout(options.json ? reportJson(result) : reportText(result));
  const hasFailed = result.results.some(({ outcome }) => outcome === 'kept' || outcome === 'failed');
  return hasFailed ? EXIT.sourceFailed : EXIT.ok;
}

/** Builds with messages about its sources and progress on standard error. */
async function buildWithMessages(
  config: Config,
  { offline = false, fresh = false, json, publish = [] }: BuildOptions,
  io: CommandIo,
): Promise<BuildResult> {
  const progress = createProgress(io);
  const result = await buildPressRoom(config, io, {
    now: io.now(),
    isOffline: offline,
    isFresh: fresh,
    publish,
    onSourceRead: ({ name, outcome, message, warnings }) => {
      progress.clear();
      for (const line of message?.split('\n') ?? [])
        io.stderr(`pressrum: ${name}: ${line}${outcome === 'kept' ? ' (its last good content is kept)' : ''}\n`);
      for (const warning of warnings) io.stderr(`pressrum: warning: ${name}: ${warning}\n`);
    },
    onWarning: (warning) => io.stderr(`pressrum: warning: ${warning}\n`),
    ...(!json && { onProgress: progress.show }),
  });
  progress.clear();
  return result;
}
