import { escapeHtml } from '../clean/sanitise.js';
import { dashLength } from '../text/markers.js';
import { leftOut, type Found, type Mark } from '../trace.js';
import { readPlain, type Block, type BodyContext } from './body.js';
import type { DraftAside, DraftItem, Markup } from './draft.js';
import { lineOf } from './fields.js';

/** What a source keeps apart from the body, as the body's blocks; what `blocks` say already is left out. */
export function readAside(
  aside: DraftAside,
  blocks: readonly Block[],
  context: BodyContext,
): { blocks: Block[]; marks: Mark[] } {
  return 'items' in aside ? listOf(aside.items, blocks, context) : quoteOf(aside, blocks, context);
}

function quoteOf(
  { quote, speaker }: { quote: Markup | undefined; speaker: Found | undefined },
  blocks: readonly Block[],
  context: BodyContext,
) {
  const said = quote && readPlain(quote, context);
  const name = lineOf(speaker);
  const from = [...(said?.from ?? []), ...(name?.from ?? [])];
  const text = wordsOf(blocks.map((block) => block.text).join('\n'));
  // The body may say "kommundirektör Anna Ek" where the field says "Anna Ek, kommundirektör".
  const isNamed = !name || [...wordsOf(name.value).trim().split(' ')].every((word) => text.includes(` ${word} `));
  if (!said || (text.includes(wordsOf(said.value)) && isNamed)) {
    return { blocks: [], marks: said ? from.map((part) => leftOut(part, 'other-form')) : [] };
  }
  const [first, ...others] = withoutSigns(said.value).split('\n\n').map(inHtml);
  const caption = name ? ` <figcaption>${escapeHtml(name.value)}</figcaption>` : '';
  const paragraphs = [`<p>– ${first}</p>`, ...others.map((paragraph) => `<p>${paragraph}</p>`)].join('\n');
  const html = `<figure><blockquote>${paragraphs}</blockquote>${caption}</figure>`;
  return { blocks: [{ html, text: said.value, from, isPlain: false }], marks: [] };
}

/** A quote without its own dash or quotation marks. */
function withoutSigns(quote: string): string {
  const text = quote.slice(dashLength(quote));
  return /^["”“»][^"”“»«]+["”“«»]$/.test(text) ? text.slice(1, -1) : text;
}

function listOf(items: readonly DraftItem[], blocks: readonly Block[], context: BodyContext) {
  const marks: Mark[] = [];
  const shown: { html: string; text: string; from: Found['from'] }[] = [];
  const known = wordsOf(blocks.map(({ text }) => text).join('\n'));
  const html = blocks.map((block) => block.html).join('\n');
  for (const item of items) {
    const said = item.text && readPlain(item.text, context);
    const href = item.url && context.cleanUrl(item.url.value);
    const value = said?.value ?? href;
    if (!value) continue;
    const from = [...(said?.from ?? []), ...(href ? item.url!.from : [])];
    const link = href && ` href="${escapeHtml(href).replaceAll('"', '&quot;')}"`;
    const isKnown = link ? html.includes(link) : known.includes(wordsOf(value));
    if (isKnown) marks.push(...from.map((part) => leftOut(part, 'other-form')));
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
