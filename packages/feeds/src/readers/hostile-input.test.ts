import { checkPressRoom } from '@pressrum/model/check.js';
import { afterEach, describe, expect, it } from 'vitest';
import { families } from '../../bench/hostile-families.mjs';
import { readers } from './formats.js';

const read = readers['auto']!;
const context = { source: 'hostile' };
/** Characters of each source. A million tell linear from quadratic by the time limit of a test. */
const SIZE = import.meta.env.MODE === 'full' ? 1_000_000 : 100_000;

afterEach(() => {
  // Nothing that is read becomes a member of every object.
  expect(Object.keys(Object.getOwnPropertyDescriptors(Object.prototype)).sort()).toEqual(own);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
const own = Object.keys(Object.getOwnPropertyDescriptors(Object.prototype)).sort();

describe('hostile input', () => {
  it.each(Object.entries(families))('%s in large amounts is parsed or reported as an error', (_, make) => {
    const text = make(SIZE);
    const reading = read(text, context);
    if (!reading.room) {
      expect(reading.diagnostics.map(({ severity }) => severity)).toEqual(['error']);
      expect(reading.diagnostics[0]!.message).toMatch(/^\w.*[;,] /);
      return;
    }
    expect(reading.spans.length).toBeGreaterThan(0);
    expect(checkPressRoom(reading.room)).toEqual([]);
  });
});

describe('XML that declares entities', () => {
  const laughs = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index} "${'&a;'.repeat(10)}">`).join('')}]>`;
  it.each([
    ['a billion laughs', laughs],
    ['a file of this machine', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'],
    ['a parameter entity', '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://example.com/x.dtd"> %x;]>'],
  ])('%s in a DOCTYPE is refused', (_, doctype) => {
    const { room, diagnostics } = read(
      `<?xml version="1.0"?>${doctype}<rss><channel><item><title>&x;</title></item></channel></rss>`,
      context,
    );
    expect(room).toBeUndefined();
    expect(diagnostics[0]!.message).toMatch(/declares entities/);
  });

  it('a plain DOCTYPE, common in old feeds, is accepted', () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.com/rss-0.91.dtd">';
    const { room } = read(
      `<?xml version="1.0"?>${doctype}<rss><channel><item><title>Bron &aring;</title></item></channel></rss>`,
      context,
    );
    expect(room!.releases![0]!.headline).toBe('Bron å');
  });
});

describe('size', () => {
  it('input above the size limit is refused at once', () => {
    const { diagnostics } = read(new Uint8Array(100 * 1024 * 1024).fill(97), context);
    expect(diagnostics[0]!.message).toMatch(/larger than/);
  });
});

describe('members with dangerous names', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'a member named %s is ignored like any unknown member',
    (name) => {
      const release = `"${name}":{"polluted":"x","headline":"y"},"headline":"Bron","title":"Bron","body":"Text"`;
      for (const text of [
        `{"releases":[{${release}}],"${name}":{"polluted":"x"},"totalCount":1}`,
        `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{${release},"id":"1"}]}`,
        `<rss><channel><${name}>x</${name}><item ${name}="x"><title>Bron</title><${name}><polluted>x</polluted></${name}></item></channel></rss>`,
      ]) {
        const { room } = read(text, context);
        expect(room!.releases!.map(({ headline }) => headline)).toEqual(['Bron']);
        expect(JSON.stringify(room)).not.toContain('polluted');
      }
    },
  );
});

describe('cut off anywhere', () => {
  const feed = `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Åmåls kommun</title><item><title>Bron &amp; vägen</title><description><![CDATA[<p>Över ån</p>]]></description></item></channel></rss>`;
  const json =
    '{"version":"https://jsonfeed.org/version/1.1","title":"Åmål","items":[{"id":"1","title":"Bron \\u00e5","content_html":"<p>Över</p>"}]}';
  it.each([
    ['RSS', feed, 'rss'],
    ['JSON Feed', json, 'jsonfeed'],
  ])('%s cut off anywhere is an error, never half a document', (_, text, format) => {
    const bytes = new TextEncoder().encode(text);
    for (let length = 0; length < bytes.length; length++) {
      const reading = readers[format]!(bytes.slice(0, length), context);
      expect(reading.room, `${length} bytes`).toBeUndefined();
      expect(reading.diagnostics.map(({ severity }) => severity)).toEqual(['error']);
    }
    expect(readers[format]!(bytes, context).room).toBeDefined();
  });
});

describe('invalid UTF-8', () => {
  it('invalid UTF-8 in a feed declared as UTF-8 is decoded correctly or reported as an error', () => {
    const bytes = new TextEncoder().encode(
      '<?xml version="1.0" encoding="utf-8"?><rss><channel><item><title>?</title></item></channel></rss>',
    );
    const at = bytes.indexOf('?'.charCodeAt(0), 50);
    for (const byte of [0xe5, 0xff, 0xc0, 0x81, 0x00]) {
      bytes[at] = byte;
      const { room, diagnostics } = read(bytes, context);
      if (room) expect(room.releases![0]!.headline).not.toMatch(/[\uFFFD\u0080-\u009F]/);
      else expect(diagnostics[0]!.severity).toBe('error');
    }
  });
});
