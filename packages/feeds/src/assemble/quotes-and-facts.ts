import { escapeAttribute, escapeHtml } from '../normalize/sanitize.js';
import { dashLength } from '../text/labels/markers.js';
import { foldWords } from '../provenance/text-range.js';
import { omitted, type Traced } from '../provenance/traced.js';
import type { RangeOutcome } from '../provenance/span.js';
import { readPlainText, type Block, type BodyContext } from './body-blocks.js';
import type { DraftSupplement, DraftItem, Markup } from './draft.js';
import { toLine, nonEmpty } from './fields.js';

/** The words and the HTML of a body, for finding texts and links in it. */
export interface BodyIndex {
  words: string;
  html: string;
}

export const indexBody = (blocks: readonly Block[]): BodyIndex => ({
  words: normalizeWords(blocks.map(({ text }) => text).join('\n')),
  html: blocks.map(({ html }) => html).join('\n'),
});

/** A supplement as blocks of the body. Quotes, facts and links that the body already contains are left out. */
export function readSupplement(
  supplement: DraftSupplement,
  body: BodyIndex,
  context: BodyContext,
): { blocks: Block[]; marks: RangeOutcome[] } {
  return 'items' in supplement
    ? buildFactList(supplement.items, body, context)
    : buildQuote(supplement, body, context);
}

function buildQuote(
  supplement: { quote: Markup | undefined; speaker: Traced | undefined },
  body: BodyIndex,
  context: BodyContext,
) {
  const quote = nonEmpty(supplement.quote && readPlainText(supplement.quote, context));
  const name = nonEmpty(toLine(supplement.speaker));
  if (!quote) return { blocks: [], marks: [] };
  const from = [...quote.from, ...(name?.from ?? [])];
  if (body.words.includes(normalizeWords(quote.value)) && (!name || isNamedInBody(name.value, body))) {
    return { blocks: [], marks: from.map((part) => omitted(part, 'other-form')) };
  }
  const [first, ...others] = stripQuoteMarks(quote.value).split('\n\n').map(toInlineHtml);
  const caption = name ? ` <figcaption>${escapeHtml(name.value)}</figcaption>` : '';
  const paragraphs = [`<p>– ${first}</p>`, ...others.map((paragraph) => `<p>${paragraph}</p>`)].join('\n');
  const html = `<figure><blockquote>${paragraphs}</blockquote>${caption}</figure>`;
  return { blocks: [{ html, text: quote.value, from, isPlain: false }], marks: [] };
}

/** True if all words of a name are in the body, in any order: "kommundirektör Anna Ek", "Anna Ek, kommundirektör". */
const isNamedInBody = (name: string, { words }: BodyIndex) =>
  name.length < MAX_NAME_LENGTH &&
  normalizeWords(name)
    .trim()
    .split(' ')
    .every((word) => words.includes(` ${word} `));
const MAX_NAME_LENGTH = 200;

/** A quote without its own dash or quotation marks. */
function stripQuoteMarks(quote: string): string {
  const text = quote.slice(dashLength(quote));
  return /^["”“»][^"”“»«]+["”“«»]$/.test(text) ? text.slice(1, -1) : text;
}

function buildFactList(items: readonly DraftItem[], body: BodyIndex, context: BodyContext) {
  const marks: RangeOutcome[] = [];
  const facts: { html: string; text: string; from: Traced['from'] }[] = [];
  for (const item of items) {
    const factText = nonEmpty(item.text && readPlainText(item.text, context));
    const href = item.url && context.cleanUrl(item.url.value);
    const value = factText?.value ?? href;
    if (!value) continue;
    const from = [...(factText?.from ?? []), ...(href ? item.url!.from : [])];
    const link = href && ` href="${escapeAttribute(href)}"`;
    const isInBody = link ? body.html.includes(link) : body.words.includes(normalizeWords(value));
    if (isInBody) for (const part of from) marks.push(omitted(part, 'other-form'));
    else
      facts.push({
        html: `<li>${link ? `<a${link}>${toInlineHtml(value)}</a>` : toInlineHtml(value)}</li>`,
        text: value,
        from,
      });
  }
  if (!facts.length) return { blocks: [], marks };
  const list: Block = {
    html: `<ul>\n${facts.map((item) => item.html).join('\n')}\n</ul>`,
    text: facts.map(({ text }) => text).join('\n'),
    from: facts.flatMap(({ from }) => from),
    isPlain: false,
  };
  return { blocks: [list], marks };
}

const toInlineHtml = (text: string) => escapeHtml(text).replace(/\n+/g, '<br>');

/** The words of a text between blanks, so that only complete words are found in it. */
const normalizeWords = (text: string) => ` ${foldWords(text)} `;
