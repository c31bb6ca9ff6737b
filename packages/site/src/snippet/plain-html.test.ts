import { extractBodyParts } from '@pressrum/feeds';
import { roomSnapshot } from '@pressrum/embed/snapshot.js';
import type { PressRoom } from '@pressrum/model';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { states } from '@pressrum/testing/sample-room.js';
import { feedsFixture } from '@pressrum/testing/fixtures.js';
import { goodRoom } from '@pressrum/testing/good-room.js';
import { blockLines } from './block-lines.js';
import { plainHtml } from './plain-html.js';
import { autop, filtered, least, wordpress } from './wordpress.testing.js';

const now = new Date('2026-11-20T12:00:00Z');

/** What readers made of press releases, with their whole text: none has a page of its own to be read on. */
const read = Object.fromEntries(
  readdirSync(feedsFixture(''), { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?:text|formats)\b.*\.json$/.test(name))
    .map(
      (name) =>
        [name, JSON.parse(readFileSync(feedsFixture(name), 'utf8')).room as PressRoom | undefined] as const,
    )
    .filter(([, room]) => room?.releases)
    .map(([name, room]) => [
      name,
      { ...room, releases: room!.releases!.map(({ url: _, ...release }) => release) },
    ]),
);

const rooms: [string, PressRoom][] = Object.entries({ ...states, good: goodRoom(), ...read });

/** The text as it is seen, and as it is with every tag taken out: the words of the two differ where some run together. */
const seen = (html: string) => extractBodyParts(html).lines.join(' ');
const bare = (html: string) => seen(html.replace(/<[^>]*>/g, ''));
const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;

/** What a reader of a page would find wrong with what a CMS made of it. */
const faults = (given: string, shown: string) =>
  Object.entries({
    'other words': seen(shown) !== seen(given) || bare(shown) !== seen(given),
    'other links': JSON.stringify(extractBodyParts(shown).links) !== JSON.stringify(extractBodyParts(given).links),
    'an empty paragraph': /<p[^>]*>\s*<\/p>/.test(shown) || count(shown, /<p\b/g) !== count(shown, /<\/p>/g),
    'a new line break': count(shown, /<br\b/g) > count(given, /<br\b/g),
  })
    .filter(([, isFound]) => isFound)
    .map(([fault]) => fault);

describe('the plain form', () => {
  it('has the same texts as the cards, the contact boxes and the about block', () => {
    expect(plainHtml({ ...states.notice, releases: states.invitation.releases }, { now })).toBe(
      `<h2><a href="https://www.bjorkvik.example/krisinformation">Brand i hamnen: håll fönster och dörrar stängda</a></h2>
<p>Räddningstjänsten arbetar på platsen. Röken driver mot Norrby.</p>
<p>Frågor från allmänheten: <a href="tel:11313">113 13</a></p>
<p>Press: <a href="tel:+46701740610">070-174 06 10</a></p>
<h2>Pressmeddelanden</h2>
<h3><a href="https://www.bjorkvik.example/press/inbjudan-bron">Pressvisning av den nya bron</a></h3>
<p>Pressinbjudan, 23 november 2026 kl. 10.00</p>
<p>Se bron före öppningen, tillsammans med projektledaren. Anmäl dig senast den 1 december.</p>
<p><strong>Kontakt:</strong></p>
<ul>
<li>Omar Lindqvist, projektledare, <a href="mailto:omar.lindqvist@bjorkvik.example">omar.lindqvist@bjorkvik.example</a></li>
</ul>
<h2>Presskontakt</h2>
<h3>Presstjänsten</h3>
<p>Kommunikationsavdelningen</p>
<p>Vardagar kl. 08–16.30.</p>
<ul>
<li>måndag–fredag 08.00–16.30</li>
</ul>
<ul>
<li><a href="tel:+46980319210">0980-319 210</a></li>
<li>E-post: <a href="mailto:press@bjorkvik.example">press@bjorkvik.example</a></li>
</ul>
<h3>Presskontakt vid allvarlig händelse</h3>
<p>Kommunikatör i beredskap</p>
<p><strong>Vid pågående allvarlig händelse utanför kontorstid.</strong></p>
<ul>
<li>Mobil: <a href="tel:+46701740610">070-174 06 10</a></li>
</ul>
<h3>Hanna Lund</h3>
<p>Talesperson</p>
<p>Hamnchef, Björkviks hamn AB</p>
<ul>
<li><a href="tel:+46980319200;ext=214">0980-319 200, anknytning 214</a></li>
<li>Mobil: <a href="tel:+46701740614">070-174 06 14</a></li>
<li>E-post: <a href="mailto:hanna.lund@bjorkvik.example">hanna.lund@bjorkvik.example</a></li>
</ul>
<h2>Om Björkviks kommun</h2>
<p>Björkvik ligger där ån möter havet. Här bor 18 000 invånare, och lika många cyklar.</p>
<p>Kommunen driver förskolor, skolor, äldreomsorg, bibliotek och hamnen.</p>
<p>Hamngatan 4, 980 65 Björkvik</p>
<ul>
<li>Växel: <a href="tel:+46980319200">0980-319 200</a></li>
<li><a href="mailto:kommunen@bjorkvik.example">kommunen@bjorkvik.example</a></li>
<li><a href="https://www.bjorkvik.example/">bjorkvik.example</a></li>
<li><a href="https://social.example/@bjorkvik">social.example/@bjorkvik</a></li>
<li><a href="https://video.example/bjorkviks-kommun">video.example/bjorkviks-kommun</a></li>
</ul>
<p>Organisationsnummer: 212000-0000</p>`,
    );
  });

  it('contains the body of a release without a URL, with its headings below the headline', () => {
    const html = plainHtml(states.full, { now, headingLevel: 3 });
    expect(html).toContain(
      '<h4>Ny bro över ån öppnar i mars</h4>\n<p>Pressmeddelande, 19 november 2026 kl. 09.00</p>',
    );
    expect(html).toContain('<h5>Vägen dit</h5>\n<p>Under våren byggs också anslutningarna om.</p>');
    expect(html).toContain(
      '<p><img src="bron.svg" alt="En smal bro i trä över en å, med en cyklist mitt på." width="280"></p>',
    );
  });

  it('contains the newest releases, five by default', () => {
    const releasesIn = (limit?: number) =>
      count(plainHtml(states.many, { now, ...(limit && { limit }) }), /<h3><a/g);
    expect([releasesIn(), releasesIn(2), releasesIn(100)]).toEqual([5, 2, 27]);
    expect(plainHtml(states.many, { now, limit: 1 })).toContain('September 2026');
  });

  it('uses the language of the page, and marks texts in other languages', () => {
    const html = plainHtml(states.foreign, { now, language: 'en' });
    expect(html).toContain('<h2>Press contact</h2>');
    expect(html).toContain('<p><span lang="fi" dir="auto">Tiedote</span>, 18 November 2026');
    expect(html).toContain('<h3 lang="fi">Vesikatko satamassa keskiviikkona</h3>');
    expect(html).toContain('<div lang="fi" dir="auto">\n<p>Katko johtuu uuden sillan vesijohdosta.</p>\n</div>');
    expect(plainHtml(states.full, { now, language: 'nb' })).toContain('<h2>Pressekontakt</h2>');
  });

  it('shows the notice while it is valid', () => {
    const at = (time: string) => plainHtml(states.notice, { now: new Date(time) }).startsWith('<h2><a href');
    expect([at('2026-11-20T04:59Z'), at('2026-11-20T05:00Z')]).toEqual([false, true]);
  });

  it('says once that contacts may be out of date', () => {
    const html = plainHtml({ ...states.oldContacts, releases: [] }, { now });
    expect(count(html, /Kontaktuppgifterna är från 30 november 2017/g)).toBe(1);
  });

  it('escapes text that looks like markup', () => {
    const html = plainHtml({ releases: [{ headline: '<b>"Bron" & ån</b>\n\n<br>', url: '/?a="&b' }] }, { now });
    expect(html).toContain(
      '<a href="/?a=&quot;&amp;b">&lt;b&gt;&quot;Bron&quot; &amp; ån&lt;/b&gt; &lt;br&gt;</a>',
    );
  });

  it('is empty for an empty document', () => {
    expect(plainHtml({}, { now })).toBe('');
    expect(
      plainHtml({ releases: [], contactPoints: [], organization: { name: 'Björkviks kommun' } }, { now }),
    ).toBe('');
  });
});

describe('the plain form, pasted into a CMS,', () => {
  it.each(rooms)('is shown unchanged by WordPress: %s', (_, room) => {
    const given = plainHtml(room, { now, limit: Infinity });
    const shown = autop(filtered(given, wordpress));
    expect(shown.trim().replaceAll('<br />', '<br>')).toBe(given);
    expect(faults(given, shown)).toEqual([]);
    // Some systems make paragraphs before they filter.
    expect(filtered(autop(given), wordpress)).toBe(shown);
  });

  it.each(rooms)('says the same with only the tags that every CMS keeps: %s', (_, room) => {
    const given = plainHtml(room, { now, limit: Infinity });
    // A picture leaves its paragraph, which has no height.
    expect(faults(given, filtered(given, least))).toEqual(given.includes('<p><img') ? ['an empty paragraph'] : []);
  });

  it('says the same without any tag or attribute', () => {
    expect(bare(plainHtml(states.full, { now }))).toContain(
      'Ny bro över ån öppnar i mars Pressmeddelande, 19 november 2026 kl. 09.00 Gång- och cykelbron',
    );
  });

  it('differs from the markup of the elements, which WordPress changes (control)', () => {
    const given = roomSnapshot(states.full, { now });
    const shown = autop(filtered(given, wordpress));
    expect(faults(given, shown)).toEqual(['an empty paragraph', 'a new line break']);
    // The copy buttons' tags are kept, without their pictures and with a paragraph's end inside.
    expect(shown).toMatch(/<button [^>]*><\/p>\n<p> *<\/button>/);
  });

  it('is compared by words, links, line breaks and paragraphs: a change of each is found (control)', () => {
    const made = (html: string, filter = wordpress) => faults(html, autop(filtered(html, filter)));
    expect(made('<div>kl. 09.00</div><div>Bron</div>', least)).toEqual(['other words']);
    expect(made('<p>Bron\n<a href="bron.html">här</a></p>')).toEqual(['a new line break']);
    expect(made('<div>Bron\n\nFärjan</div>')).toEqual(['an empty paragraph']);
    expect(made('<p><a href="geo:65,22">Bron</a></p>')).toEqual(['other links']);
  });
});

describe('a body in blocks', () => {
  const lines = (html: string) => blockLines(html).split('\n');

  it('puts every text into a block', () => {
    expect(lines('<div>Bron<div>är<br/>klar</div></div> <section>Färjan\ngår</section>')).toEqual([
      '<p>Bron</p>',
      '<p>är<br> klar</p>',
      '<p>Färjan går</p>',
    ]);
    expect(lines('<blockquote>Nu</blockquote><pre>kl. 9\nkl. 10</pre>')).toEqual([
      '<blockquote>',
      '<p>Nu</p>',
      '</blockquote>',
      '<p>kl. 9 kl. 10</p>',
    ]);
  });

  it('keeps lists, tables and facts', () => {
    expect(
      lines('<ol start="3"><li>Bron<ul><li>Räcket</li></ul></li><li> <p>Färjan</p><p>Nu</p></li></ol>'),
    ).toEqual([
      ...['<ol start="3">', '<li>Bron', '<ul>', '<li>Räcket</li>', '</ul>', '</li>'],
      ...['<li>', '<p>Färjan</p>', '<p>Nu</p>', '</li>', '</ol>'],
    ]);
    expect(
      lines('<table><caption>Turer</caption><tr><th scope="row">Dag</th><td colspan="2"></td></tr></table>'),
    ).toEqual([
      ...[
        '<table>',
        '<caption>Turer</caption>',
        '<tr>',
        '<th>Dag</th>',
        '<td colspan="2"></td>',
        '</tr>',
        '</table>',
      ],
    ]);
    expect(lines('<dl><div><dt>Tid:</dt> <dd>13.00</dd></div></dl>')).toEqual([
      ...['<dl>', '<dt>Tid:</dt>', '<dd>13.00</dd>', '</dl>'],
    ]);
  });

  it('removes controls, decoration and empty blocks', () => {
    expect(
      lines(
        '<p><button type="button"><svg><path/></svg> Dela</button></p><p> </p><img src="a.svg" alt=""><p>Bron</p>',
      ),
    ).toEqual(['<p>Bron</p>']);
  });

  it('limits an image to the width of the narrowest window', () => {
    const image = (attributes: string) => blockLines(`<img src="a.svg" alt="Bron" ${attributes}/>`);
    expect(image('width="3000" height="2000"')).toBe('<p><img src="a.svg" alt="Bron" width="280"></p>');
    expect(image('width="96"')).toBe('<p><img src="a.svg" alt="Bron" width="96"></p>');
    expect(image('')).toBe('<p><img src="a.svg" alt="Bron" width="280"></p>');
  });
});
