import { dirname, isAbsolute, join } from 'node:path';
import type { ContactPoint, OpeningHours, Organization } from '@pressrum/model';
import { problemsIn, type Problem } from '@pressrum/model/check.js';
import { STATE_FOLDER } from '../archive/disk-store.js';
import { checkHolidays, type Holidays } from '../hours/hours.js';
import { HOLIDAYS, keptYears } from '../hours/kept-holidays.js';
import { UnusableError, nameOf, type Io } from '../io.js';
import { readJson } from '../json-file.js';
import { isAddress } from '../source.js';
import { mendOf, valueAt } from '../mend-of.js';
import { configSchema, sourceSchema, type ConfigFile } from './schema.js';
import { namesIn, withVariables, type Environment } from './variables.js';

/** A source as it is asked. */
export interface Source {
  /** As it is written in the configuration, with the names of variables: what it is told by from one build to the next. */
  key: string;
  /** How messages call it: no query, and no variable's value. */
  name: string;
  /** An address, or the path of a file or folder. */
  url: string;
  /** The name of a reader. */
  from: string;
  headers: Readonly<Record<string, string>>;
  /** The environment variables that it names: their values must not be shown or kept. */
  variables: Environment;
  /** Whether it lists every release; absent where its content tells. */
  complete?: boolean;
}

/** What the configuration says, with every default in its place. */
export interface Config {
  /** The folder that its paths are relative to. */
  folder: string;
  sources: Source[];
  /** Where the press room is served from, with a slash at the end; empty where that is not said. */
  site: string;
  /** The folder to write. */
  out: string;
  organization?: Partial<Organization>;
  contactPoints?: ContactPoint[];
  hours?: OpeningHours[];
  holidays?: Holidays;
  hoursKnownThrough?: string;
  contactsStaleAfter?: string;
  retainContacts?: string;
  /** BCP 47, the main one first. */
  languages: [string, ...string[]];
  timeZone: string;
  pageSize: number;
  allow: string[];
}

export const CONFIG_FILE = 'pressrum.config.json';
export const DEFAULT_OUT = 'dist';

/** Reads the configuration. What is wrong with it is one error with a line for each problem. */
export async function readConfig(file: string, io: Pick<Io, 'readFile' | 'environment'>): Promise<Config> {
  const value = await readJson(file, io).catch((error: unknown) => {
    const said =
      error instanceof UnusableError ? /: (there is no such file|is empty);/.exec(error.message)?.[1] : undefined;
    throw said ? new UnusableError(`${nameOf(file)}: ${said}; ${WRITE_ONE}`) : error;
  });
  const kept = await readJson(join(dirname(file), STATE_FOLDER, `${HOLIDAYS}.json`), io).catch(() => undefined);
  return configOf(value, file, io.environment, kept);
}

const EXAMPLE = '"sources": ["https://www.example.se/press/feed"]';
const WRITE_ONE = `write one, such as { ${EXAMPLE} }, or name it with --config`;

/** The configuration that a file's content is; `keptHolidays` are those of the last build. */
function configOf(value: unknown, file: string, environment: Environment, keptHolidays: unknown): Config {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnusableError(
      `${nameOf(file)}: is no configuration; begin it with { and the sources, such as { ${EXAMPLE} }`,
    );
  const problems = allProblemsIn(value).map(({ path, message }) => `${path}: ${mended(message, path, value)}`);
  const fail = () => {
    if (problems.length)
      throw new UnusableError([...new Set(problems)].map((problem) => `${nameOf(file)}: ${problem}`).join('\n'));
  };
  fail();
  const config = value as ConfigFile;
  if (config.holidays) {
    for (const { path, message } of checkHolidays(config.holidays, keptYears(keptHolidays, config.holidays)))
      problems.push(`holidays${path && `.${path}`}: ${message}`);
  }
  const folder = dirname(file);
  const sources = config.sources.map((source, index): Source => {
    const { url, from = 'auto', headers = {}, complete } = typeof source === 'string' ? { url: source } : source;
    const place = `sources[${index}]`;
    problems.push(
      ...unsetIn(url, typeof source === 'string' ? place : `${place}.url`, environment),
      ...Object.entries(headers).flatMap(([name, value]) => [
        ...writtenKey(name, value, `${place}.headers.${name}`),
        ...unsetIn(value, `${place}.headers.${name}`, environment),
      ]),
    );
    const names = [url, ...Object.values(headers)].flatMap(namesIn);
    const address = withVariables(url, environment);
    return {
      key: url,
      name: nameOf(url),
      url: isAddress(address) || isAbsolute(address) ? address : join(folder, address),
      from,
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, withVariables(value, environment)]),
      ),
      variables: Object.fromEntries(names.map((name) => [name, environment[name]])),
      ...(complete !== undefined && { complete }),
    };
  });
  const repeated = sources.findIndex(({ key }, index) => sources.findIndex((other) => other.key === key) < index);
  if (repeated >= 0) problems.push(`sources[${repeated}]: is named before already; take it out`);
  fail();
  const { $schema: _, site = '', out = DEFAULT_OUT, languages = ['sv'], ...others } = config;
  const zone = config.organization as Partial<Organization> | undefined;
  return {
    ...(others as Omit<Config, 'folder' | 'sources' | 'site' | 'out' | 'languages'>),
    folder,
    sources,
    site: site && new URL('./', site.endsWith('/') ? site : `${site}/`).href,
    out: isAbsolute(out) ? out : join(folder, out),
    languages: languages as [string, ...string[]],
    timeZone: config.timeZone ?? zone?.timeZone ?? 'Europe/Stockholm',
    pageSize: config.pageSize ?? 20,
    allow: config.allow ?? [],
  };
}

const unsetIn = (text: string, place: string, environment: Environment): string[] =>
  namesIn(text)
    .filter((name) => !environment[name])
    .map((name) => `${place}: names the environment variable ${name}, which is not set; set it before the build`);

const writtenKey = (name: string, value: string, place: string): string[] =>
  SECRET.test(name) && !namesIn(value).length
    ? [`${place}: holds a key; write it into an environment variable and name that: "\${PRESS_TOKEN}"`]
    : [];

/** Headers that are there for a secret. */
const SECRET =
  /^(?:(?:proxy-)?authorization|cookie|token)$|(?:api|access|auth|secret|private|subscription)[-_]?(?:key|token)|-token$/i;

/** A source may be two things, and what is wrong with one that is an object stands in it. */
const allProblemsIn = (value: unknown): Problem[] =>
  problemsIn(configSchema, value).flatMap((problem) => {
    const { path } = problem;
    const source = /^sources\[\d+\]$/.test(path) ? valueAt(value, path) : undefined;
    if (typeof source !== 'object' || source === null) return problem;
    return problemsIn(sourceSchema, source).map((inner) => ({ ...inner, path: `${path}.${inner.path}` }));
  });

function mended(message: string, path: string, value: unknown): string {
  if (/^Invalid key: Expected never/.test(message))
    return 'is no member of the configuration; correct its name, or take it out';
  if (path === 'sources') return `must be a list with a source at least, such as ${EXAMPLE}`;
  if (/^sources\[\d+\]$/.test(path)) return 'must be an address, a file, a folder, or an object with "url"';
  return mendOf(message, valueAt(value, path));
}
