import { jsonLd, jsonLdText } from '@pressrum/model/json-ld.js';
import { readPressRoom, type PressRoom } from '@pressrum/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../../vitest.properties.js';
import { states } from '@pressrum/testing/sample-room.js';
import { arbitraryDocument } from '../../write/arbitrary-document.testing.js';
import { LOSSES } from '../../write/losses.js';
import { sampleDocument } from '../../write/sample.testing.js';
import { readers } from '../formats.js';

const read = (text: string) => readers['jsonld']!(text, { source: 'x' });

/** The document without what is lost, and with its numbers alone: what they become is told by their own tests. */
function comparable(room: PressRoom): PressRoom {
  const rest = JSON.parse(JSON.stringify(room)) as PressRoom;
  for (const { path, ...loss } of LOSSES.jsonLd as readonly { path: string; lossy?: true }[]) {
    if (!loss.lossy) without(rest, path.replace(/\[\]/g, '').split('.'));
  }
  return readPressRoom(rest);
}

function without(value: unknown, [name, ...names]: string[]): void {
  for (const holder of [value].flat() as Record<string, unknown>[]) {
    if (!holder || typeof holder !== 'object') continue;
    if (names.length) without(holder[name!], names);
    else delete holder[name!];
  }
}

/** A document as `finalize` makes them: every release has an id. */
const withIds = (room: PressRoom): PressRoom =>
  readPressRoom({
    ...room,
    releases: room.releases?.map((release, index) => ({ id: `id-${index}`, ...release })),
  });

/** A number's label divides it at its first colon. */
const withPlainNumbers = (room: PressRoom): PressRoom =>
  JSON.parse(JSON.stringify(room), (name, value: unknown) =>
    name === 'telephone'
      ? [{ text: '08-465 004 00', label: 'Växel', extension: '12' }, { text: '112, välj 2' }]
      : value,
  ) as PressRoom;

describe('JSON-LD by Pressrum', () => {
  it.each(Object.keys(states))('JSON-LD by Pressrum gives back the sample %s', (name) => {
    const room = withIds(states[name as keyof typeof states]);
    expect(comparable(read(jsonLdText(jsonLd(room))).room ?? {})).toEqual(comparable(room));
  });

  it('JSON-LD by Pressrum gives back the complete sample', () => {
    const reading = read(jsonLdText(jsonLd(sampleDocument)));
    expect(comparable(reading.room!)).toEqual(comparable(sampleDocument));
    expect(reading.diagnostics).toEqual([]);
  });

  it('JSON-LD by Pressrum gives back any document', () => {
    fc.assert(
      fc.property(arbitraryDocument(), (any) => {
        const room = withPlainNumbers(any);
        const reading = read(jsonLdText(jsonLd(room)));
        const { organization, contactPoints, releases } = room;
        if (organization ?? contactPoints ?? releases) expect(comparable(reading.room!)).toEqual(comparable(room));
      }),
      cases(150),
    );
  });
});
