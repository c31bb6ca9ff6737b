import { readPressRoom, type PressRoom } from '@pressrum/model';
import { XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../vitest.properties.js';
import { arbitraryDocument, arbitraryUnread } from './arbitrary-document.testing.js';
import { writeAtom } from './atom.js';
import { writeJsonFeed } from './json-feed.js';
import { readers } from '../readers/formats.js';
import { writeRss } from './rss.js';
import { sampleOptions } from './sample.testing.js';
import { writeVcards } from './vcards.js';
import { removeInvalidCharacters } from './xml.js';

/** The document that the reader of a format gives for what its writer wrote; nothing in it is to be complained of. */
function readBack(format: string, written: string): PressRoom | undefined {
  const { room, diagnostics } = readers[format]!(written, { source: format });
  expect(diagnostics).toEqual([]);
  return room;
}

/** The document without what LOSSES says of all three feeds. */
function comparable(room: PressRoom): PressRoom {
  const { $schema: _schema, version: _version, digest: _digest, ...others } = room;
  return others;
}

/** A document as XML can hold it. */
const forXml = (room: PressRoom) =>
  readPressRoom(
    JSON.parse(JSON.stringify(room), (_, value: unknown) =>
      typeof value === 'string' ? removeInvalidCharacters(value) : value,
    ),
  );

// eslint-disable-next-line no-control-regex -- the characters that XML 1.0 forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/u;

describe.each([
  { name: 'rss', write: writeRss },
  { name: 'atom', write: writeAtom },
])('$name', ({ name, write }) => {
  it('any document comes back complete from well-formed XML', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (room) => {
        const xml = write(room);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).not.toMatch(FORBIDDEN);
        expect(xml).not.toContain('\r');
        expect(readBack(name, xml)).toEqual(comparable(forXml(room)));
      }),
      cases(150),
    );
  });

  it('any document is written, and no URL in it runs a script', () => {
    fc.assert(
      fc.property(arbitraryUnread, (room) => {
        const xml = write(room, sampleOptions);
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml).not.toMatch(
          /(?:url|href)="(?:javascript|data):|<(?:press:)?(?:url|link|next)>(?:javascript|data):/i,
        );
      }),
      cases(150),
    );
  });
});

describe('JSON Feed', () => {
  it('any document comes back complete from JSON Feed', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (room) => {
        expect(readBack('jsonfeed', JSON.stringify(writeJsonFeed(room)))).toEqual(comparable(room));
      }),
      cases(150),
    );
  });

  it('JSON Feed is written for any document', () => {
    fc.assert(
      fc.property(arbitraryUnread, (room) => {
        const feed = writeJsonFeed(room, sampleOptions);
        expect(feed.items.every(({ content_html, content_text }) => content_html ?? content_text !== undefined));
      }),
      cases(150),
    );
  });
});

it('every line of a vCard begins with a property, for any document', () => {
  fc.assert(
    fc.property(arbitraryUnread, (room) => {
      const cards = writeVcards(room);
      const lines = cards.split(/\r\n(?! )/).slice(0, -1);
      expect(lines.every((line) => PROPERTY.test(line))).toBe(true);
      expect(cards.replace(/\r\n/g, '')).not.toMatch(/(?!\t)[\p{Cc}\u2028\u2029]/u);
      const count = (text: string) => lines.filter((line) => line === text).length;
      expect(count('END:VCARD')).toBe(count('BEGIN:VCARD'));
      expect(
        Math.max(0, ...cards.split('\r\n').map((line) => new TextEncoder().encode(line).length)),
      ).toBeLessThan(76);
    }),
    cases(150),
  );
});

const PROPERTY =
  /^(?:BEGIN:VCARD|VERSION:4\.0|END:VCARD|TEL;VALUE=uri:tel:[+\d]+(?:;ext=\d*)?|(?:FN|TITLE|ORG|EMAIL|NOTE):)/;
