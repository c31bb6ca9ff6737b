import { jsonLd } from '@pressrum/model/json-ld.js';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { writeAtom } from './atom.js';
import { writeJsonFeed } from './json-feed.js';
import { writeRss } from './rss.js';
import { sampleOptions, sampleDocument } from './sample.testing.js';
import { writeVcards } from './vcards.js';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

it.each([
  ['sample.rss.xml', () => writeRss(sampleDocument, sampleOptions)],
  ['sample.atom.xml', () => writeAtom(sampleDocument, sampleOptions)],
  ['sample.feed.json', () => json(writeJsonFeed(sampleDocument, sampleOptions))],
  ['sample.json-ld.json', () => json(jsonLd(sampleDocument))],
  ['sample.vcf', () => writeVcards(sampleDocument)],
])('the expected file %s is written to the letter', (name, write) => {
  expect(write()).toBe(readFileSync(new URL(`../../fixtures/write/${name}`, import.meta.url), 'utf8'));
});
