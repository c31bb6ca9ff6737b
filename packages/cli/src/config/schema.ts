import { toJsonSchema } from '@valibot/to-json-schema';
import { isTimeZone, readers } from '@pressrum/feeds';
import { contactPoint, openingHours, organization } from '@pressrum/model';
import { schemaOf } from '@pressrum/model/check.js';
import * as v from 'valibot';

/** The address of the published JSON Schema, for a configuration's `$schema`. */
export const CONFIG_SCHEMA_URL = 'https://pressrum.example/schema/1/pressrum.config.schema.json';

const described = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const pattern = (expression: RegExp, wanted: string) => v.pipe(text, v.regex(expression, `must be ${wanted}`));
const language = pattern(/^[a-zA-Z]{2,3}(?:-[a-zA-Z\d]{2,8})*$/, 'a language tag such as sv or en-GB');
const duration = pattern(
  /^P(?:\d+[YMWD])+$/,
  'an ISO 8601 duration in years, months, weeks or days, such as P24M',
);
const day = v.pipe(text, v.isoDate('must be a date such as 2028-12-31'));
const httpUrl = v.pipe(
  text,
  v.check(isHttpUrl, 'must be a whole web address, such as https://www.example.se/press/'),
);

function isHttpUrl(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

/** A source that is more than its address. */
export const sourceSchema = v.strictObject({
  url: described(text, 'A web address, a file, or a folder of files; ${NAME} stands for an environment variable.'),
  from: v.exactOptional(
    described(v.picklist(Object.keys(readers)), 'The format. Default auto: told by the content.'),
  ),
  headers: v.exactOptional(
    described(
      v.record(v.string(), v.string()),
      'Headers of the request. A key belongs in an environment variable: "Bearer ${PRESS_TOKEN}".',
    ),
  ),
  complete: v.exactOptional(
    described(
      v.boolean(),
      'True where the source lists every release: one that has gone from it is taken back. Default: true for files of one release or a document each, false for feeds.',
    ),
  ),
});

const holidays = v.strictObject({
  country: pattern(/^[A-Z]{2}$/, 'a country code such as SE'),
  region: v.exactOptional(described(text, 'A part of the country with holidays of its own, such as BY in DE.')),
  halfDays: v.exactOptional(
    v.array(
      v.strictObject({
        date: v.exactOptional(
          described(
            pattern(/^(?:\d{4}-)?\d{2}-\d{2}$/, 'a day such as 12-23, every year, or 2026-12-23'),
            'A day of every year (12-23), or one day (2026-12-23).',
          ),
        ),
        before: v.exactOptional(
          described(text, 'Instead of a date: the day before this holiday, named in the language of the country.'),
        ),
        closes: pattern(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time such as 12:00'),
      }),
    ),
  ),
});

const PAGE_SIZE = 'must be a whole number from 1 to 200';

/** What `pressrum.config.json` may hold. Members that it does not know are errors, since they are misspelt ones. */
export const configSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  sources: described(
    v.pipe(v.array(v.union([text, sourceSchema])), v.nonEmpty('must name one source at least')),
    'Where releases come from. Of a release in several sources the first one named goes before the others.',
  ),
  site: v.exactOptional(
    described(
      httpUrl,
      'The address that the press room will be served from, such as https://www.example.se/press/',
    ),
  ),
  out: v.exactOptional(described(text, 'The folder to write, beside this file. Default dist.')),
  organization: v.exactOptional(
    described(
      schemaOf(organization, { isPartial: true, isClosed: true }),
      'The sender. What is said here goes before what sources say.',
    ),
  ),
  contactPoints: v.exactOptional(
    described(
      v.array(schemaOf(contactPoint, { isClosed: true })),
      'The contacts of the press service. Without them those that the sources have.',
    ),
  ),
  hours: v.exactOptional(
    described(
      v.array(schemaOf(openingHours, { isClosed: true })),
      'Office hours of the press service, for its contacts without hours of their own.',
    ),
  ),
  holidays: v.exactOptional(
    described(holidays, 'Public holidays, on which the press service is closed, and days with other hours.'),
  ),
  hoursKnownThrough: v.exactOptional(
    described(day, 'The last day for which the hours here are known. Default: as far as holidays are.'),
  ),
  contactsStaleAfter: v.exactOptional(
    described(duration, 'How old contacts may be before a page says so. Default P12M.'),
  ),
  retainContacts: v.exactOptional(
    described(duration, 'How old a release may be before its contacts are taken out. Default: they stay.'),
  ),
  languages: v.exactOptional(
    described(
      v.pipe(v.array(language), v.nonEmpty('must name one language at least')),
      'The languages of the pages, the main one first. Default sv.',
    ),
  ),
  timeZone: v.exactOptional(
    described(
      v.pipe(text, v.check(isTimeZone, 'must be an IANA time zone such as Europe/Stockholm')),
      'Of times in sources, and of the country of telephone numbers. Default Europe/Stockholm.',
    ),
  ),
  pageSize: v.exactOptional(
    described(
      v.pipe(v.number(), v.integer(PAGE_SIZE), v.minValue(1, PAGE_SIZE), v.maxValue(200, PAGE_SIZE)),
      'How many releases a page lists, from 1 to 200. Default 20.',
    ),
  ),
  allow: v.exactOptional(
    described(
      v.array(text),
      'Hosts, addresses or CIDR ranges that sources may have although they are not public.',
    ),
  ),
});

export type ConfigFile = v.InferOutput<typeof configSchema>;

/** The JSON Schema (draft-07) of `pressrum.config.json`, so that editors complete it. */
export const configJsonSchema = (): object => ({
  $id: CONFIG_SCHEMA_URL,
  title: 'Pressrum configuration',
  ...toJsonSchema(configSchema, { errorMode: 'ignore' }),
});
