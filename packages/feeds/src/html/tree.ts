import { bodyElements } from '@pressrum/model';
import { Parser } from 'htmlparser2';
import { blankCdataMarks } from './cdata-marks.js';
import { PROTECTED_EMAIL_URL, addText, createEmail, decodeProtectedEmail, speakLink } from './hidden-contacts.js';
import { BARE_URL_CONTAINERS, linkBareUrl } from './link-bare-url.js';
import { isEmbedElement } from './media-urls.js';
import { MediaCollector } from './media.js';
import { SpanSeparator } from './span-separator.js';
import {
  VOID_ELEMENTS,
  cleanAttributes,
  createElement,
  createText,
  type CleanUrl,
  type Element,
  type Removed,
  type Tree,
} from './html-node.js';

const ALLOWED = new Set(bodyElements);
/** Elements that are removed with their content. */
const SKIPPED = new Set(
  'script style template head title svg math select textarea applet map colgroup'.split(' '),
);
const DIVISIONS = new Set(
  'article aside header footer main nav center address form fieldset details summary body html dialog legend hgroup menu dir search'.split(
    ' ',
  ),
);

/** Deeper HTML is hostile: the parser's work for each tag grows with the depth. */
const MAX_DEPTH = 250;
/** A book of a thousand pages has fewer elements. */
const MAX_ELEMENTS = 50_000;
class TooComplex extends Error {}

/**
 * Parses HTML into a tree of what a release's body may contain. Unknown elements are replaced by their content; scripts
 * and the like are removed with it. Attributes are those of the allow-list, URLs are clean, and tracking pixels are
 * removed. Linear: HTML that is too deep or has too many elements is reduced to its words.
 */
export function parseHtml(source: string, cleanUrl: CleanUrl): Tree {
  const html = blankCdataMarks(source);
  try {
    return parse(html, cleanUrl);
  } catch (error) {
    if (!(error instanceof TooComplex)) throw error;
    return { ...parse(blankTags(html), cleanUrl), isFlattened: true };
  }
}

/**
 * Replaces tags with blanks, so that offsets stay valid. Uses a buffer: a string for each tag would cost more in garbage
 * collection than all the parsing.
 */
function blankTags(html: string): string {
  const units = new Uint16Array(html.length);
  let isTag = false;
  for (let at = 0; at < html.length; at++) {
    const unit = html.charCodeAt(at);
    if (unit === LESS_THAN) isTag = true;
    units[at] = isTag ? BLANK : unit;
    if (unit === GREATER_THAN) isTag = false;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
const [BLANK, LESS_THAN, GREATER_THAN] = [0x20, 0x3c, 0x3e];

/** An open element of the source. `element` is absent if it is not in the tree; `parent` contains what comes after it. */
interface OpenElement {
  name: string;
  parent: Element;
  element?: Element;
  start: number;
  isSkipped: boolean;
  isReplaced: boolean;
}

function parse(html: string, cleanUrl: CleanUrl): Tree {
  const root = createElement('div', {}, 0, html.length);
  const removed: Removed[] = [];
  const openElements: OpenElement[] = [];
  const media = new MediaCollector(cleanUrl, removed);
  const spans = new SpanSeparator();
  let skipping = 0;
  let noscripts = 0;
  let links = 0;
  let elements = 0;
  let parent = root;
  const parser: Parser = new Parser(
    {
      ontext(text) {
        if (skipping || noscripts) return;
        const [start, end] = [parser.startIndex, parser.endIndex + 1];
        if (/\S/.test(text)) media.endFallback();
        if (spans.separates(text)) parent.children.push(createText(' ', start, start));
        addText(parent, text, start, end);
      },
      onopentag(name, attributes) {
        if (++elements > MAX_ELEMENTS) throw new TooComplex();
        const { startIndex: start } = parser;
        const end = parser.endIndex + 1;
        spans.open(name, attributes);
        const email = skipping || noscripts ? undefined : decodeProtectedEmail(attributes['data-cfemail']);
        const isEmbed = isEmbedElement(name, attributes);
        const isVoid = VOID_ELEMENTS.has(name);
        const isSkipped = !isVoid && (SKIPPED.has(name) || isEmbed || email !== undefined);
        const isFallback = noscripts > 0;
        let element: Element | undefined;
        if (!skipping) {
          if (email !== undefined) parent.children.push(createEmail(email, start, end, links > 0));
          else if (isEmbed) media.openEmbed(name, attributes, { start, end, parent, isFallback });
          else if (name === 'img') media.addImage(attributes, { start, end, parent, isFallback });
          else if (!isFallback) element = createAllowedElement(name, attributes, cleanUrl, start, end);
        } else media.addNested(name, attributes);
        if (name === 'picture' || name === 'source') media.addPictureSource(name, attributes);
        if (element) {
          parent.children.push(element);
          if (element.name !== 'a') media.endFallback();
        }
        if (isVoid) {
          if (isEmbed) media.closeEmbed(end);
          return;
        }
        if (isSkipped) skipping++;
        if (name === 'noscript') noscripts++;
        if (element?.name === 'a') links++;
        if (openElements.length >= MAX_DEPTH) throw new TooComplex();
        openElements.push({
          name,
          parent,
          ...(element && { element }),
          start,
          isSkipped,
          isReplaced: isEmbed || email !== undefined,
        });
        if (element) parent = element;
      },
      onclosetag(name) {
        spans.close(name);
        if (VOID_ELEMENTS.has(name)) return;
        const closed = openElements.pop();
        if (!closed) return;
        const end = parser.endIndex + 1;
        parent = closed.parent;
        if (name === 'noscript') noscripts--;
        if (name === 'picture') media.closePicture();
        if (closed.element) {
          closed.element.end = end;
          if (closed.element.name === 'a') {
            links--;
            speakLink(closed.element);
          } else if (BARE_URL_CONTAINERS.has(closed.element.name)) linkBareUrl(closed.element, cleanUrl);
        }
        if (!closed.isSkipped) return;
        skipping--;
        if (skipping) return;
        if (closed.isReplaced) media.closeEmbed(end);
        else removed.push({ start: closed.start, end, reason: 'unsafe' });
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  linkBareUrl(root, cleanUrl);
  return { root, removed, warnings: media.describeMissing() };
}

function createAllowedElement(
  tag: string,
  attributes: Record<string, string>,
  cleanUrl: CleanUrl,
  start: number,
  end: number,
): Element | undefined {
  const name = DIVISIONS.has(tag) || tag === 'section' ? 'div' : tag === 'h1' ? 'h2' : tag;
  if (name !== 'div' && !ALLOWED.has(name)) return undefined;
  const protectedEmail =
    name === 'a' ? decodeProtectedEmail(PROTECTED_EMAIL_URL.exec(attributes.href ?? '')?.[1]) : undefined;
  const rawAttributes = protectedEmail ? { ...attributes, href: `mailto:${protectedEmail}` } : attributes;
  const cleanedAttributes = cleanAttributes(rawAttributes, cleanUrl);
  // A link without a URL is replaced by its words.
  return name === 'a' && !cleanedAttributes.href ? undefined : createElement(name, cleanedAttributes, start, end);
}
