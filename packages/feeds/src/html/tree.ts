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
  element: Element | undefined;
  start: number;
  isSkipped: boolean;
  isReplaced: boolean;
}

function parse(html: string, cleanUrl: CleanUrl): Tree {
  const builder = new TreeBuilder(html.length, cleanUrl);
  const parser: Parser = new Parser(
    {
      ontext: (text) => builder.addText(text, parser.startIndex, parser.endIndex + 1),
      onopentag: (name, attributes) => builder.open(name, attributes, parser.startIndex, parser.endIndex + 1),
      onclosetag: (name) => builder.close(name, parser.endIndex + 1),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return builder.finish();
}

/** Builds the tree from the tags and texts of the source. */
class TreeBuilder {
  #root: Element;
  /** The element that contains what comes next. */
  #parent: Element;
  #openElements: OpenElement[] = [];
  #removed: Removed[] = [];
  #media: MediaCollector;
  #spans = new SpanSeparator();
  /** The numbers of open elements by kind, and of all elements of the source. */
  #skipped = 0;
  #noscripts = 0;
  #links = 0;
  #elements = 0;

  constructor(
    length: number,
    private readonly cleanUrl: CleanUrl,
  ) {
    this.#root = this.#parent = createElement('div', {}, 0, length);
    this.#media = new MediaCollector(cleanUrl, this.#removed);
  }

  addText(text: string, start: number, end: number): void {
    if (this.#skipped || this.#noscripts) return;
    if (/\S/.test(text)) this.#media.endFallback();
    if (this.#spans.separates(text)) this.#parent.children.push(createText(' ', start, start));
    addText(this.#parent, text, start, end);
  }

  open(name: string, attributes: Record<string, string>, start: number, end: number): void {
    if (++this.#elements > MAX_ELEMENTS) throw new TooComplex();
    this.#spans.open(name, attributes);
    const isVisible = !this.#skipped && !this.#noscripts;
    const email = isVisible ? decodeProtectedEmail(attributes['data-cfemail']) : undefined;
    const isEmbed = isEmbedElement(name, attributes);
    const isReplaced = isEmbed || email !== undefined;
    const parent = this.#parent;
    let element: Element | undefined;
    if (this.#skipped) this.#media.addNested(name, attributes);
    else if (email !== undefined) parent.children.push(createEmail(email, start, end, this.#links > 0));
    else if (isEmbed) this.#media.openEmbed(name, attributes, this.#position(start, end));
    else if (name === 'img') this.#media.addImage(attributes, this.#position(start, end));
    else if (isVisible) element = createAllowedElement(name, attributes, this.cleanUrl, start, end);
    if (name === 'picture' || name === 'source') this.#media.addPictureSource(name, attributes);
    if (element) {
      parent.children.push(element);
      if (element.name !== 'a') this.#media.endFallback();
    }
    if (!VOID_ELEMENTS.has(name))
      this.#enter({ name, parent, element, start, isSkipped: isReplaced || SKIPPED.has(name), isReplaced });
    else if (isEmbed) this.#media.closeEmbed(end);
  }

  #position(start: number, end: number) {
    return { start, end, parent: this.#parent, isFallback: this.#noscripts > 0 };
  }

  #enter(opened: OpenElement): void {
    if (opened.isSkipped) this.#skipped++;
    if (opened.name === 'noscript') this.#noscripts++;
    if (opened.element?.name === 'a') this.#links++;
    if (this.#openElements.length >= MAX_DEPTH) throw new TooComplex();
    this.#openElements.push(opened);
    if (opened.element) this.#parent = opened.element;
  }

  close(name: string, end: number): void {
    this.#spans.close(name);
    const closed = VOID_ELEMENTS.has(name) ? undefined : this.#openElements.pop();
    if (!closed) return;
    this.#parent = closed.parent;
    if (name === 'noscript') this.#noscripts--;
    if (name === 'picture') this.#media.closePicture();
    if (closed.element) this.#closeElement(closed.element, end);
    if (!closed.isSkipped || --this.#skipped) return;
    if (closed.isReplaced) this.#media.closeEmbed(end);
    else this.#removed.push({ start: closed.start, end, reason: 'unsafe' });
  }

  #closeElement(element: Element, end: number): void {
    element.end = end;
    if (element.name === 'a') {
      this.#links--;
      speakLink(element);
    } else if (BARE_URL_CONTAINERS.has(element.name)) linkBareUrl(element, this.cleanUrl);
  }

  finish(): Tree {
    linkBareUrl(this.#root, this.cleanUrl);
    return { root: this.#root, removed: this.#removed, warnings: this.#media.describeMissing() };
  }
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
