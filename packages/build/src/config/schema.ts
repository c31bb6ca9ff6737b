import { THEMES } from '@pressrum/site';
import { toJsonSchema } from '@valibot/to-json-schema';
import { isTimeZone, readers } from '@pressrum/feeds';
import { contactPoint, openingHours, organization } from '@pressrum/model';
import { shapeSchema } from '@pressrum/model/check.js';
import * as v from 'valibot';

/** The URL of the published JSON Schema, for a configuration's `$schema`. */
const CONFIG_SCHEMA_URL = 'https://pressrum.example/schema/1/pressrum.config.schema.json';

const describe = <S extends v.GenericSchema>(schema: S, description: string) =>
  v.pipe(schema, v.description(description));

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const pattern = (expression: RegExp, expected: string) => v.pipe(text, v.regex(expression, `must be ${expected}`));
const language = pattern(/^[a-zA-Z]{2,3}(?:-[a-zA-Z\d]{2,8})*$/, 'a language tag such as sv or en-GB');
const duration = pattern(
  /^P(?:\d+[YMWD])+$/,
  'an ISO 8601 duration in years, months, weeks or days, such as P24M',
);
const day = v.pipe(text, v.isoDate('must be a date such as 2028-12-31'));
const httpUrl = v.pipe(text, v.check(isHttpUrl, 'must be a URL, such as https://www.example.se/press/'));

const linkUrl = v.pipe(
  text,
  v.check(
    (value) => isHttpUrl(value) || /^(?:mailto:|tel:|\/)/i.test(value),
    'must be a URL, such as https://www.example.se/tillganglighet, or a path that begins with /',
  ),
);

function isHttpUrl(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}

const words = (description: string) =>
  v.exactOptional(describe(v.pipe(v.array(text), v.nonEmpty('must name at least one')), description));

/** Which releases `include` and `exclude` are about. */
const criteria = v.strictObject({
  genre: words('Kinds of releases, such as Pressmeddelande.'),
  keyword: words('Keywords.'),
  language: words('Languages, such as sv; also in all its regions.'),
  sender: words('Names of senders.'),
  since: v.exactOptional(describe(day, 'The first day of publication.')),
  until: v.exactOptional(describe(day, 'The last day of publication.')),
});

const MAX_PAGES_MESSAGE = 'must be true, false, or the highest number of pages, from 1 to 1000';

/** A source with more than its URL. */
export const sourceSchema = v.strictObject({
  url: describe(text, 'A URL, a file, or a folder of files; ${NAME} stands for an environment variable.'),
  from: v.exactOptional(
    describe(v.picklist(Object.keys(readers)), 'The format. Default auto: detected by content.'),
  ),
  headers: v.exactOptional(
    describe(
      v.record(v.string(), v.string()),
      'Headers of the request. A key belongs in an environment variable: "Bearer ${PRESS_TOKEN}".',
    ),
  ),
  complete: v.exactOptional(
    describe(
      v.boolean(),
      'True when the source lists every release: one that disappears from it is removed. Default: true for files of one release or one document each, false for feeds.',
    ),
  ),
  include: v.exactOptional(describe(criteria, 'Only releases that match every member. Default: all.')),
  exclude: v.exactOptional(describe(criteria, 'No releases that match any member. Default: none.')),
  archive: v.exactOptional(
    describe(
      v.union([
        v.boolean(),
        v.pipe(
          v.number(),
          v.integer(MAX_PAGES_MESSAGE),
          v.minValue(1, MAX_PAGES_MESSAGE),
          v.maxValue(1000, MAX_PAGES_MESSAGE),
        ),
      ]),
      'Whether the older pages of a list with page numbers are read, or at most how many pages. Default: true where the URL has a page number or offset.',
    ),
  ),
});

const holidays = v.strictObject({
  country: pattern(/^[A-Z]{2}$/, 'a country code such as SE'),
  region: v.exactOptional(describe(text, 'A part of the country with its own holidays, such as BY in DE.')),
  halfDays: v.exactOptional(
    v.array(
      v.strictObject({
        date: v.exactOptional(
          describe(
            pattern(/^(?:\d{4}-)?\d{2}-\d{2}$/, 'a day such as 12-23, every year, or 2026-12-23'),
            'A day of every year (12-23), or one day (2026-12-23).',
          ),
        ),
        before: v.exactOptional(
          describe(text, 'Instead of a date: the day before this holiday, named in the language of the country.'),
        ),
        closes: pattern(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time such as 12:00'),
      }),
    ),
  ),
});

const PAGE_SIZE = 'must be a whole number from 1 to 200';

/** The schema of `pressrum.config.json`. Unknown members are errors, because they are probably misspelt. */
export const configSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  sources: describe(
    v.pipe(v.array(v.union([text, sourceSchema])), v.nonEmpty('must name at least one source')),
    'Where releases come from. When several sources have a release, the first one takes precedence.',
  ),
  site: v.exactOptional(
    describe(httpUrl, 'The URL that the press room will be served from, such as https://www.example.se/press/'),
  ),
  out: v.exactOptional(describe(text, 'The folder to write, beside this file. Default dist.')),
  organization: v.exactOptional(
    describe(
      shapeSchema(organization, { isPartial: true, isClosed: true }),
      'The sender. Takes precedence over the sources.',
    ),
  ),
  contactPoints: v.exactOptional(
    describe(
      v.array(shapeSchema(contactPoint, { isClosed: true })),
      'The contacts of the press service. Default: those of the sources.',
    ),
  ),
  hours: v.exactOptional(
    describe(
      v.array(shapeSchema(openingHours, { isClosed: true })),
      'Office hours of the press service, for its contacts without their own hours.',
    ),
  ),
  holidays: v.exactOptional(
    describe(holidays, 'Public holidays, on which the press service is closed, and days with other hours.'),
  ),
  hoursKnownThrough: v.exactOptional(
    describe(day, 'The last day for which the hours are known. Default: as far as holidays are known.'),
  ),
  contactsStaleAfter: v.exactOptional(
    describe(duration, 'The age after which a page marks contacts as possibly out of date. Default P12M.'),
  ),
  retainContacts: v.exactOptional(
    describe(duration, 'The age after which a release loses its contacts. Default: never.'),
  ),
  languages: v.exactOptional(
    describe(
      v.pipe(v.array(language), v.nonEmpty('must name at least one language')),
      'The languages of the pages, the main one first. Default sv.',
    ),
  ),
  timeZone: v.exactOptional(
    describe(
      v.pipe(text, v.check(isTimeZone, 'must be an IANA time zone such as Europe/Stockholm')),
      'Of times in sources, and of the country of telephone numbers. Default Europe/Stockholm.',
    ),
  ),
  theme: v.exactOptional(
    describe(
      v.picklist(THEMES),
      'The look of the pages: civic, bold, or quiet, which leaves it to your own CSS. Default civic.',
    ),
  ),
  css: v.exactOptional(
    describe(text, 'A style sheet of your own, beside this file. It comes after the theme on every page.'),
  ),
  logoDark: v.exactOptional(
    describe(
      text,
      'The logo for dark pages: a URL, or a file beside this one. Default: the logo on a white ground.',
    ),
  ),
  footerLinks: v.exactOptional(
    describe(
      v.array(
        v.strictObject({
          name: describe(text, 'The words of the link, in the main language.'),
          url: describe(linkUrl, 'Where it leads.'),
        }),
      ),
      'Links at the foot of every page, such as the accessibility statement and how personal data is used.',
    ),
  ),
  pageSize: v.exactOptional(
    describe(
      v.pipe(v.number(), v.integer(PAGE_SIZE), v.minValue(1, PAGE_SIZE), v.maxValue(200, PAGE_SIZE)),
      'How many releases a page lists, from 1 to 200. Default 20.',
    ),
  ),
  allow: v.exactOptional(
    describe(v.array(text), 'Hosts, IP addresses or CIDR ranges of sources that are not public.'),
  ),
});

export type ConfigFile = v.InferOutput<typeof configSchema>;

/** The JSON Schema (draft-07) of `pressrum.config.json`, so that editors complete it. */
export const configJsonSchema = (): object => ({
  $id: CONFIG_SCHEMA_URL,
  title: 'Pressrum configuration',
  ...toJsonSchema(configSchema, { errorMode: 'ignore' }),
});
