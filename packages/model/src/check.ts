/**
 * The strict check, for Node: what a press room document must be, to the letter. Kept out of the page, which reads
 * leniently (`read.ts`).
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { writtenDate } from './dates.js';
import { descriptions } from './descriptions.js';
import { DURATION, E164, EMAIL, LANGUAGE, TIME, present, safeUrl } from './kinds.js';
import { pressRoom, type Kind, type Shape } from './shape.js';

/** One thing that is wrong in a document: where (`releases[0].url`), and what. */
export interface Problem {
  path: string;
  message: string;
}

/** The address of the published JSON Schema, for a document's `$schema`. */
export const SCHEMA_URL = 'https://pressrum.example/schema/1/pressroom.schema.json';

const text = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((value) => present(value) !== undefined, 'is a word for nothing; leave the member out'),
);
const matching = (expression: RegExp, wanted: string) => v.pipe(text, v.regex(expression, `must be ${wanted}`));

const scalars: Record<string, v.GenericSchema> = {
  text,
  html: text,
  number: v.number(),
  url: v.pipe(
    text,
    v.check((value) => safeUrl(value) !== undefined, 'must be an http, https, mailto, tel or relative URL'),
  ),
  email: matching(EMAIL, 'one e-mail address'),
  e164: matching(E164, 'an E.164 number such as +46846500400'),
  language: matching(LANGUAGE, 'a language tag such as sv or en-GB'),
  time: matching(TIME, 'a time such as 08:00'),
  duration: matching(DURATION, 'an ISO 8601 duration in years, months, weeks or days, such as P12M'),
  date: v.pipe(
    text,
    v.isoDate('must be a date such as 2017-11-30'),
    v.check((value) => writtenDate(value) !== undefined, 'is no day of the calendar'),
  ),
  dateTime: v.pipe(
    text,
    v.check(
      (value) => writtenDate(value) !== undefined,
      'must be a date, or a time with its offset, such as 2017-11-30T09:00:00+01:00',
    ),
  ),
};

/** How a shape is held to. */
interface Rules {
  /** Any member may be missing. */
  isPartial?: boolean;
  /** A member that the shape does not have is wrong. */
  isClosed?: boolean;
}

function toSchema(kind: Kind, rules: Rules): v.GenericSchema {
  if (typeof kind === 'string') {
    const name = kind.replace('!', '');
    return name.includes('|') ? v.picklist(name.split('|')) : scalars[name]!;
  }
  return Array.isArray(kind) ? v.array(toSchema(kind[0] as Kind, rules)) : objectSchema(kind as Shape, rules);
}

function objectSchema(shape: Shape, rules: Rules = {}): v.GenericSchema {
  const about = descriptions.get(shape) ?? {};
  const entries = Object.entries(shape).map(([name, kind]) => {
    const plain = toSchema(kind, rules);
    const described = about[name] ? v.pipe(plain, v.description(about[name])) : plain;
    const required = !rules.isPartial && typeof kind === 'string' && kind.endsWith('!');
    return [name, required ? described : v.exactOptional(described)];
  });
  const members = Object.fromEntries(entries) as v.ObjectEntries;
  return rules.isClosed ? v.strictObject(members) : v.looseObject(members);
}

/** The schema of one of the shapes, for a file that holds pieces of a document. */
export const schemaOf = (shape: Shape, rules?: Rules): v.GenericSchema => objectSchema(shape, rules);

const schema = objectSchema(pressRoom);
const partialSchema = objectSchema(pressRoom, { isPartial: true });

/** Everything that is wrong in a document; an empty list for a valid one. */
export const checkPressRoom = (value: unknown): Problem[] => problemsIn(schema, value);

/** Everything that is wrong in a part of a document that completes another one: any member may be missing. */
export const checkPartialPressRoom = (value: unknown): Problem[] => problemsIn(partialSchema, value);

/** Everything in a value that a schema does not allow. */
export const problemsIn = (wanted: v.GenericSchema, value: unknown): Problem[] =>
  (v.safeParse(wanted, value).issues ?? []).map((issue) => ({
    path: pathOf(issue.path ?? []),
    message: issue.received === 'undefined' ? 'is needed' : issue.message,
  }));

/** The JSON Schema (draft-07) of the press room document, for editors and other languages. */
export function pressRoomJsonSchema(): object {
  // `check` actions are code and have no words in JSON Schema; the rest of the rule still stands there.
  return { $id: SCHEMA_URL, title: 'Press room document', ...toJsonSchema(schema, { errorMode: 'ignore' }) };
}

const pathOf = (path: readonly { key?: unknown }[]) =>
  path.reduce(
    (text, { key }) => text + (typeof key === 'number' ? `[${key}]` : `${text && '.'}${String(key)}`),
    '',
  );
