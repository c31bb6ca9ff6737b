/**
 * Sources that cost some readers far more than their size: each family makes one of about `size` characters. The tests
 * read them at one size, the benchmark (`bench/slopes.mjs`) at several.
 */

/** @type {(unit: string, size: number) => string} */
const repeated = (unit, size) => unit.repeat(Math.max(1, Math.floor(size / unit.length)));
/** @param {string} inside */
const rss = (inside) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Region Almedal</title><item><title>Bron</title>${inside}</item></channel></rss>`;
/** @param {string} html */
const body = (html) => rss(`<content:encoded><![CDATA[${html}]]></content:encoded>`);
/** @param {string} release */
const via = (release) => `{"releases":[{"title":"Bron",${release}}],"totalCount":1}`;
/** @param {string} lines */
const contacts = (lines) => body(`<p>F&ouml;r mer information kontakta:</p>${lines}`);
const about = 'Regionens huvuduppgift är att bidra till ett gott liv för alla i länet';

/** @type {Record<string, (size: number) => string>} */
export const families = {
  // The three strings that a well-known reader needs minutes for.
  'title of <': (size) => rss(`</item><item><title>${repeated('<', size)}`),
  'title of broken references': (size) => rss(`</item><item><title>${repeated('‹ ', size)}`),
  'tags that never end': (size) => rss(`</item><item><title>${repeated(`<a b="'`, size)}`),
  'one element': (size) => body(repeated('a', size)),
  'nested elements': (size) => rss(repeated('<a>', size)),
  'nested elements in a body': (size) => body(repeated('<div>', size)),
  'nested emphasis in a body': (size) => body(repeated('<b>', size)),
  'end tags of nothing': (size) => body(`${repeated('<b>', 200)}${repeated('</i>', size)}`),
  'attributes of one element': (size) =>
    rss(`<x ${Array.from({ length: size / 10 }, (_, index) => `a${index}="b"`).join(' ')}/>`),
  references: (size) => rss(`<description>${repeated('&amp;amp;', size)}</description>`),
  'CDATA marks': (size) => rss(`<description>${repeated('<![CDATA[', size)}</description>`),
  'comment marks': (size) => rss(`<description>${repeated('<!--', size)}</description>`),
  'many items': (size) =>
    rss(repeated('</item><item><title>Bron öppnar</title><description>Text.</description>', size)),
  'lists in lists': (size) => `${repeated('[', size / 2)}${repeated(']', size / 2)}`,
  'members of one object': (size) =>
    via(Array.from({ length: size / 12 }, (_, index) => `"m${index}":"${index}"`).join(',')),
  backslashes: (size) => via(`"body":"${repeated('\\\\', size)}"`),
  'escaped quotation marks': (size) => via(`"body":"${repeated('\\"', size)}"`),
  'values of another kind': (size) => via(`"keywords":[${repeated('{"a":1},', size)}0]`),
  'dropped addresses': (size) => via(`"documents":[${repeated('{"url":"javascript:a"},{"url":"/b"},', size)}{}]`),
  'paragraphs that never end': (size) => body(repeated('<p>a', size)),
  'line breaks': (size) => body(repeated('a<br>', size)),
  'quotes with a dash': (size) => body(repeated('<p>- Ja, säger Bo Ek.</p>', size)),
  'list items': (size) => body(`<ul>${repeated('<li>a', size)}</ul>`),
  'table cells': (size) => body(`<table><tr>${repeated('<td>a', size)}</table>`),
  pictures: (size) => body(repeated('<img src="/a?utm_source=b">', size)),
  'query parameters': (size) => body(`<p><a href="/a?${repeated('a&', size)}">b</a></p>`),
  'telephone numbers': (size) =>
    contacts(Array.from({ length: size / 30 }, (_, index) => `<p>0${800_000_000 + index * 7}</p>`).join('')),
  'people to call': (size) => contacts(repeated('<p>Bo Ek (V), chef<br>08-465 004 00</p>', size)),
  'headings “Om …”': (size) => body(repeated('<h2>Om Region Almedal</h2><p>Text.</p>', size)),
  'texts about the sender': (size) =>
    body(
      Array.from({ length: size / 180 }, (_, index) => `<p>${about} ${index}.</p>`).join('') +
        `<h2>Om Region Almedal</h2>${Array.from({ length: size / 180 }, (_, index) => `<p>${about} ${index + 1}!</p>`).join('')}`,
    ),
  blanks: (size) => body(`<p>a${repeated(' \n', size)}b</p>`),
  'no-break spaces': (size) => rss(`<description>a${repeated('\u00a0', size)}b</description>`),
  'HTML in HTML': (size) => `<!doctype html><h1>Bron</h1><article>${repeated('<article><p>a', size)}`,
  'scripts of JSON-LD': (size) =>
    `<!doctype html><h1>Bron</h1>${repeated('<script type="application/ld+json">{"@type":"NewsArticle"}</script>', size)}<p>Text.</p>`,
  'pages of main parts': (size) => page(repeated('<main><p>a', size / 8) + repeated('</main>', size / 2)),
  'pages of boxes': (size) => page(repeated('<div><p>Text.</p></div>', size)),
  'pages of nested boxes': (size) =>
    page(repeated(`${'<div>'.repeat(100)}<p>Text.</p>${'</div>'.repeat(100)}`, size)),
  'pages of headlines': (size) => `<!doctype html>${repeated('<h1>Bron</h1>', size)}<p>Text.</p>`,
  'pages of times': (size) => page(repeated('<time datetime="2026-11-19">i dag</time>', size)),
  'pages of dates': (size) => page(repeated('<p>Publicerad: 19 november 2026</p>', size)),
  'pages of meta elements': (size) =>
    `<!doctype html>${repeated('<meta property="og:title" content="a">', size)}<h1>Bron</h1><p>Text.</p>`,
  'pages of links': (size) => page(repeated('<li><a href="/a">Nyhet</a></li>', size)),
  'pages of files': (size) => page(repeated('<a href="/a.pdf">Fil</a> ', size)),
};

/** @param {string} inside */
function page(inside) {
  return `<!doctype html><html lang="sv"><body><h1>Bron</h1><article>${inside}</article></body></html>`;
}
