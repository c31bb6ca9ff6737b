import { escapeHtml } from '../clean/sanitise.js';
import { dashLength } from '../text/markers.js';
import { leftOut, type Found, type Mark } from '../trace.js';
import { readPlain, type Block, type BodyContext } from './body.js';
import type { DraftAside, DraftItem, Markup } from './draft.js';
import { lineOf, saying } from './fields.js';

/** What the body says: its words, and its HTML. */
export interface Said {
  words: string;
  html: string;
}

export const saidIn = (blocks: readonly Block[]): Said => ({
  words: wordsOf(blocks.map(({ text }) => text).join('\n')),
  html: blocks.map(({ html }) => html).join('\n'),
});

/** What a source keeps apart from the body, as the body's blocks; what the body says already is left out. */
export function readAside(
  aside: DraftAside,
  body: Said,
  context: BodyContext,
): { blocks: Block[]; marks: Mark[] } {
  return 'items' in aside ? listOf(aside.items, body, context) : quoteOf(aside, body, context);
}

function quoteOf(
  aside: { quote: Markup | undefined; speaker: Found | undefined },
  body: Said,
  context: BodyContext,
) {
  const said = saying(aside.quote && readPlain(aside.quote, context));
  const name = saying(lineOf(aside.speaker));
  if (!said) return { blocks: [], marks: [] };
  const from = [...said.from, ...(name?.from ?? [])];
  if (body.words.includes(wordsOf(said.value)) && (!name || isNamed(name.value, body))) {
    return { blocks: [], marks: from.map((part) => leftOut(part, 'other-form')) };
  }
  const [first, ...others] = withoutSigns(said.value).split('\n\n').map(inHtml);
  const caption = name ? ` <figcaption>${escapeHtml(name.value)}</figcaption>` : '';
  const paragraphs = [`<p>– ${first}</p>`, ...others.map((paragraph) => `<p>${paragraph}</p>`)].join('\n');
  const html = `<figure><blockquote>${paragraphs}</blockquote>${caption}</figure>`;
  return { blocks: [{ html, text: said.value, from, isPlain: false }], marks: [] };
}

/** The body may say "kommundirektör Anna Ek" where the field says "Anna Ek, kommundirektör". */
const isNamed = (name: string, { words }: Said) =>
  name.length < LONGEST_NAME &&
  wordsOf(name)
    .trim()
    .split(' ')
    .every((word) => words.includes(` ${word} `));
const LONGEST_NAME = 200;

/** A quote without its own dash or quotation marks. */
function withoutSigns(quote: string): string {
  const text = quote.slice(dashLength(quote));
  return /^["”“»][^"”“»«]+["”“«»]$/.test(text) ? text.slice(1, -1) : text;
}

function listOf(items: readonly DraftItem[], body: Said, context: BodyContext) {
  const marks: Mark[] = [];
  const shown: { html: string; text: string; from: Found['from'] }[] = [];
  for (const item of items) {
    const said = saying(item.text && readPlain(item.text, context));
    const href = item.url && context.cleanUrl(item.url.value);
    const value = said?.value ?? href;
    if (!value) continue;
    const from = [...(said?.from ?? []), ...(href ? item.url!.from : [])];
    const link = href && ` href="${escapeHtml(href).replaceAll('"', '&quot;')}"`;
    const isKnown = link ? body.html.includes(link) : body.words.includes(wordsOf(value));
    if (isKnown) for (const part of from) marks.push(leftOut(part, 'other-form'));
    else
      shown.push({
        html: `<li>${link ? `<a${link}>${inHtml(value)}</a>` : inHtml(value)}</li>`,
        text: value,
        from,
      });
  }
  if (!shown.length) return { blocks: [], marks };
  const list: Block = {
    html: `<ul>\n${shown.map((item) => item.html).join('\n')}\n</ul>`,
    text: shown.map(({ text }) => text).join('\n'),
    from: shown.flatMap(({ from }) => from),
    isPlain: false,
  };
  return { blocks: [list], marks };
}

const inHtml = (text: string) => escapeHtml(text).replace(/\n+/g, '<br>');

/** A text's words alone, so that it is found whatever signs and spaces it is written with. */
const wordsOf = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
