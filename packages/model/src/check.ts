/**
 * The strict check of a press room document, for Node. Pages do not load it: they read leniently (`read.ts`).
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { parseDate } from './dates.js';
import { descriptions } from './descriptions.js';
import { DURATION, E164, EMAIL, LANGUAGE, TIME, nonEmptyText, safeUrl } from './field-types.js';
import * as shapes from './shape.js';
import { pressRoom, type FieldType, type Shape } from './shape.js';

/** A problem in a document: its path (`releases[0].url`), and what is wrong. */
export interface Problem {
  path: string;
  message: string;
}

/** The address of the published JSON Schema, for a document's `$schema`. */
export const SCHEMA_URL = 'https://pressrum.example/schema/1/pressroom.schema.json';

const text = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.check((value) => nonEmptyText(value) !== undefined, 'is a placeholder, not a value; remove the field'),
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
    v.check((value) => parseDate(value) !== undefined, 'is no day of the calendar'),
  ),
  dateTime: v.pipe(
    text,
    v.check(
      (value) => parseDate(value) !== undefined,
      'must be a date, or a time with its offset, such as 2017-11-30T09:00:00+01:00',
    ),
  ),
};

/** What the members of each shape mean. */
const meanings: ReadonlyMap<Shape, Record<string, string>> = new Map<Shape, Record<string, string>>([
  [shapes.telephone, descriptions.Telephone],
  [shapes.image, descriptions.Image],
  [shapes.address, descriptions.PostalAddress],
  [shapes.openingHours, descriptions.OpeningHours],
  [shapes.organization, descriptions.Organization],
  [shapes.contactPoint, descriptions.ContactPoint],
  [shapes.person, descriptions.Person],
  [shapes.attachment, descriptions.Attachment],
  [shapes.event, descriptions.PressEvent],
  [shapes.release, descriptions.Release],
  [shapes.notice, descriptions.Notice],
  [shapes.pressRoom, descriptions.PressRoom],
]);

/** How strictly a shape is checked. */
interface Rules {
  /** Any member may be missing. */
  isPartial?: boolean;
  /** Members that the shape lacks are problems. */
  isClosed?: boolean;
}

function toSchema(type: FieldType, rules: Rules): v.GenericSchema {
  if (typeof type === 'string') {
    const name = type.replace('!', '');
    return name.includes('|') ? v.picklist(name.split('|')) : scalars[name]!;
  }
  return Array.isArray(type) ? v.array(toSchema(type[0] as FieldType, rules)) : objectSchema(type as Shape, rules);
}

function objectSchema(shape: Shape, rules: Rules = {}): v.GenericSchema {
  const about = meanings.get(shape) ?? {};
  const entries = Object.entries(shape).map(([name, type]) => {
    const plain = toSchema(type, rules);
    const described = about[name] ? v.pipe(plain, v.description(about[name])) : plain;
    const required = !rules.isPartial && typeof type === 'string' && type.endsWith('!');
    return [name, required ? described : v.exactOptional(described)];
  });
  const members = Object.fromEntries(entries) as v.ObjectEntries;
  return rules.isClosed ? v.strictObject(members) : v.looseObject(members);
}

/** The schema of a shape, for a file that contains parts of a document. */
export const shapeSchema = (shape: Shape, rules?: Rules): v.GenericSchema => objectSchema(shape, rules);

const schema = objectSchema(pressRoom);
const partialSchema = objectSchema(pressRoom, { isPartial: true });

/** All problems in a document; an empty list if it is valid. */
export const checkPressRoom = (value: unknown): Problem[] => findProblems(schema, value);

/** All problems in a partial document, which completes another one: any member may be missing. */
export const checkPartialPressRoom = (value: unknown): Problem[] => findProblems(partialSchema, value);

/** All problems in a value, by a schema. */
export const findProblems = (wanted: v.GenericSchema, value: unknown): Problem[] =>
  (v.safeParse(wanted, value).issues ?? []).map((issue) => ({
    path: formatPath(issue.path ?? []),
    message: issue.received === 'undefined' ? 'is needed' : issue.message,
  }));

/** The JSON Schema (draft-07) of the press room document, for editors and other languages. */
export function pressRoomJsonSchema(): object {
  // `check` actions are code, which JSON Schema cannot express; the rest of each rule is included.
  return { $id: SCHEMA_URL, title: 'Press room document', ...toJsonSchema(schema, { errorMode: 'ignore' }) };
}

/** The value at a path such as `releases[0].url`, or `undefined`. */
export const valueAtPath = (value: unknown, path: string): unknown =>
  (path.match(/[^.[\]]+/g) ?? []).reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  );

const formatPath = (path: readonly { key?: unknown }[]) =>
  path.reduce(
    (text, { key }) => text + (typeof key === 'number' ? `[${key}]` : `${text && '.'}${String(key)}`),
    '',
  );
