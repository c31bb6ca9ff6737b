import { DEFAULT_TIME_ZONE } from '@pressrum/model';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { ContactPoint, OpeningHours, Organization } from '@pressrum/model';
import { findProblems, valueAtPath, type Problem } from '@pressrum/model/check.js';
import { checkHolidays, type Holidays } from '../hours/hours.js';
import { UnusableError, displayName, type Io } from '../io.js';
import type { PageLink, Theme } from '@pressrum/site';
import { readJson } from '../files/json-file.js';
import { isHttpUrl } from '../files/read-file-or-url.js';
import type { Choice } from '../sources/choice.js';
import { DEFAULT_OUT } from './file-names.js';
import { problemMessage } from './problem-message.js';
import { configSchema, sourceSchema, type ConfigFile } from './schema.js';
import { findVariables, withVariables, type Environment } from './variables.js';

/** A configured source. */
export interface Source {
  /** As written in the configuration, with the names of variables. Identifies the source from one build to the next. */
  key: string;
  /** For messages: without its query and without the values of variables. */
  name: string;
  /** A URL, or the path of a file or folder. */
  url: string;
  /** The name of a reader. */
  from: string;
  headers: Readonly<Record<string, string>>;
  /** The environment variables that it refers to. Their values must not be shown or stored. */
  variables: Environment;
  /** Whether it lists every release. Default: depends on its content. */
  complete?: boolean;
  /** Which of its releases are wanted. */
  choice: Choice;
  /** Whether older pages with numbers are read, or how many. Default: depends on the URL. */
  archive?: boolean | number;
}

/** The configuration, with defaults. */
export interface Config {
  /** The folder that relative paths start from. */
  folder: string;
  /** The name of the configuration file. */
  file: string;
  sources: Source[];
  /** The URL that the press room is served from, with a slash at the end; empty when it is not configured. */
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
  theme?: Theme;
  /** The path of the site's own style sheet. */
  css?: string;
  /** A URL, or the path of a file. */
  logoDark?: string;
  footerLinks?: PageLink[];
  allow: string[];
}

/**
 * Reads the configuration.
 * @throws {UnusableError} with a line for each problem
 */
export async function readConfig(file: string, io: Pick<Io, 'readFile' | 'environment'>): Promise<Config> {
  const value = await readJson(file, io).catch((error: unknown) => {
    const problem =
      error instanceof UnusableError ? /: (there is no such file|is empty);/.exec(error.message)?.[1] : undefined;
    throw problem ? new UnusableError(`${displayName(file)}: ${problem}; ${WRITE_ONE}`) : error;
  });
  return parseConfig(value, file, io.environment);
}

const EXAMPLE = '"sources": ["https://www.example.se/press/feed"]';
const WRITE_ONE = `write one, such as { ${EXAMPLE} }, or name it with --config`;

/** Checks the content of the file and fills in the defaults. */
function parseConfig(value: unknown, file: string, environment: Environment): Config {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UnusableError(
      `${displayName(file)}: is not a configuration; begin it with { and the sources, such as { ${EXAMPLE} }`,
    );
  throwProblems(schemaProblems(value), file);
  const config = value as ConfigFile;
  throwProblems(
    [
      ...(config.holidays ? checkHolidays(config.holidays) : []).map(({ path, message }) => ({
        path: `holidays${path && `.${path}`}`,
        message,
      })),
      ...config.sources.flatMap((source, index) => sourceProblems(source, `sources[${index}]`, environment)),
      ...repeatedSourceProblems(config.sources),
    ],
    file,
  );
  const folder = dirname(file);
  const { $schema: _, site = '', out = DEFAULT_OUT, languages = ['sv'], css, ...others } = config;
  const organization = config.organization as Partial<Organization> | undefined;
  return {
    ...(others as Omit<Config, 'folder' | 'file' | 'sources' | 'site' | 'out' | 'languages' | 'css'>),
    folder,
    file: basename(file),
    sources: config.sources.map((source) => parseSource(source, folder, environment)),
    site: site && new URL('./', site.endsWith('/') ? site : `${site}/`).href,
    out: isAbsolute(out) ? out : join(folder, out),
    ...(css && { css: isAbsolute(css) ? css : join(folder, css) }),
    languages: languages as [string, ...string[]],
    timeZone: config.timeZone ?? organization?.timeZone ?? DEFAULT_TIME_ZONE,
    pageSize: config.pageSize ?? 20,
    allow: config.allow ?? [],
  };
}

function throwProblems(problems: readonly Problem[], file: string): void {
  const lines = new Set(problems.map(({ path, message }) => `${displayName(file)}: ${path}: ${message}`));
  if (lines.size) throw new UnusableError([...lines].join('\n'));
}

type SourceConfig = ConfigFile['sources'][number];

const toObject = (source: SourceConfig): Exclude<SourceConfig, string> =>
  typeof source === 'string' ? { url: source } : source;

function parseSource(source: SourceConfig, folder: string, environment: Environment): Source {
  const { url: key, from = 'auto', headers = {}, complete, include, exclude, archive } = toObject(source);
  const url = withVariables(key, environment);
  const variables = [key, ...Object.values(headers)].flatMap(findVariables);
  return {
    key,
    name: displayName(key),
    url: isHttpUrl(url) || isAbsolute(url) ? url : join(folder, url),
    from,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, withVariables(value, environment)]),
    ),
    variables: Object.fromEntries(variables.map((name) => [name, environment[name]])),
    ...(complete !== undefined && { complete }),
    choice: { ...(include && { include }), ...(exclude && { exclude }) },
    ...(archive !== undefined && { archive }),
  };
}

function sourceProblems(source: SourceConfig, path: string, environment: Environment): Problem[] {
  const { url, headers = {} } = toObject(source);
  return [
    ...unsetVariables(url, typeof source === 'string' ? path : `${path}.url`, environment),
    ...Object.entries(headers).flatMap(([name, value]) => [
      ...literalKey(name, value, `${path}.headers.${name}`),
      ...unsetVariables(value, `${path}.headers.${name}`, environment),
    ]),
  ];
}

function repeatedSourceProblems(sources: readonly SourceConfig[]): Problem[] {
  const urls = sources.map((source) => toObject(source).url);
  const repeated = urls.findIndex((url, index) => urls.indexOf(url) < index);
  return repeated < 0
    ? []
    : [{ path: `sources[${repeated}]`, message: 'is the same as an earlier source; remove it' }];
}

const unsetVariables = (text: string, path: string, environment: Environment): Problem[] =>
  findVariables(text)
    .filter((name) => !environment[name])
    .map((name) => ({
      path,
      message: `names the environment variable ${name}, which is not set; set it before the build`,
    }));

const literalKey = (name: string, value: string, path: string): Problem[] =>
  SECRET_HEADER.test(name) && !findVariables(value).length
    ? [
        {
          path,
          message: 'contains a key; write it into an environment variable and name that: "${PRESS_TOKEN}"',
        },
      ]
    : [];

/** Headers that usually contain a secret. */
const SECRET_HEADER =
  /^(?:(?:proxy-)?authorization|cookie|token)$|(?:api|access|auth|secret|private|subscription)[-_]?(?:key|token)|-token$/i;

/** The schema reports a wrong source only as a whole, because it may be text or an object; this looks into the object. */
const schemaProblems = (value: object): Problem[] =>
  findProblems(configSchema, value)
    .flatMap((problem) => {
      const { path } = problem;
      const source = /^sources\[\d+\]$/.test(path) ? valueAtPath(value, path) : undefined;
      if (typeof source !== 'object' || source === null) return problem;
      return findProblems(sourceSchema, source).map((inner) => ({ ...inner, path: `${path}.${inner.path}` }));
    })
    .map(({ path, message }) => ({ path, message: configMessage(message, path, value) }));

function configMessage(message: string, path: string, value: unknown): string {
  if (/^Invalid key: Expected never/.test(message))
    return 'is not a member of the configuration; correct its name, or remove it';
  if (path === 'sources') return `must be a list with at least one source, such as ${EXAMPLE}`;
  if (/^sources\[\d+\]$/.test(path)) return 'must be a URL, a file, a folder, or an object with "url"';
  return problemMessage(message, valueAtPath(value, path));
}
