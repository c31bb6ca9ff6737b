// `publiccode.yml` as the catalogues of public administrations read it. The rules are those of the standard, version 0.4:
// https://yml.publiccode.tools/schema.core.html
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from './environment.mjs';

/** The categories of the standard that fit this project. */
const CATEGORIES = ['communications', 'content-management', 'website-builder'] as const;

const text = v.pipe(v.string(), v.nonEmpty());
const url = v.pipe(v.string(), v.url());
const language = v.pipe(
  v.string(),
  v.check((tag) => Intl.getCanonicalLocales(tag)[0] === tag, 'a BCP 47 language tag'),
);

const description = v.strictObject({
  localisedName: v.optional(text),
  shortDescription: v.pipe(text, v.maxLength(150)),
  longDescription: v.pipe(text, v.minLength(150), v.maxLength(10_000)),
  documentation: v.optional(url),
  features: v.pipe(v.array(text), v.nonEmpty()),
});

const contact = v.strictObject({ name: text, email: v.optional(v.pipe(v.string(), v.email())) });

const publiccode = v.strictObject({
  publiccodeYmlVersion: v.literal('0.4'),
  name: text,
  url,
  landingURL: v.optional(url),
  softwareVersion: text,
  releaseDate: v.pipe(v.string(), v.isoDate()),
  platforms: v.pipe(v.array(text), v.nonEmpty()),
  categories: v.pipe(v.array(v.picklist(CATEGORIES)), v.nonEmpty()),
  developmentStatus: v.picklist(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: v.literal('library'),
  description: v.pipe(
    v.record(language, description),
    v.check((all) => 'en' in all, 'a description in English'),
  ),
  legal: v.strictObject({ license: v.literal('MIT') }),
  maintenance: v.strictObject({
    type: v.literal('community'),
    contacts: v.pipe(v.array(contact), v.nonEmpty()),
  }),
  localisation: v.strictObject({
    localisationReady: v.boolean(),
    availableLanguages: v.pipe(v.array(language), v.nonEmpty()),
  }),
});

const document = parse(readFileSync(join(root, 'publiccode.yml'), 'utf8')) as Record<string, unknown>;

/** The paths of what does not follow the standard. */
const findFaults = (value: unknown) =>
  v.safeParse(publiccode, value).issues?.map((issue) => v.getDotPath(issue)) ?? [];

describe('publiccode.yml', () => {
  it('follows the standard', () => {
    expect(findFaults(document)).toEqual([]);
  });

  it.each([
    ['description.en.shortDescription', { description: { en: { shortDescription: 'a'.repeat(151) } } }],
    ['releaseDate', { releaseDate: '23 november' }],
    ['categories.0', { categories: ['press-rooms'] }],
    ['legal.license', { legal: { license: 'Free' } }],
  ])('is noticed with a fault in %s (control)', (path, change) => {
    expect(findFaults({ ...document, ...change })).toContain(path);
  });

  it('names the languages of the interface texts', () => {
    const { availableLanguages } = v.parse(publiccode, document).localisation;
    const files = readdirSync(join(root, 'packages/i18n/src/translations'));
    const languages = files.map((name) => name.replace(/\.ts$/, '')).filter((name) => /^[a-z]{2}$/.test(name));
    expect(availableLanguages.toSorted()).toEqual(languages.toSorted());
  });
});
