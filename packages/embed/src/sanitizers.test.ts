// The sanitizers agree: sanitize-html of a build, and in a page `setHTML` of the browser or DOMPurify.
import { expect } from '@open-wc/testing';
import { sanitizeHtml, sanitizerLoader } from '@pressrum/base';
import { bodyAttributes, bodyElements, safeUrl } from '@pressrum/model';
import { html, render } from 'lit/html.js';

interface Content {
  /** Bodies, and what a build makes of them. */
  sanitized: { html: string; sanitized: string }[];
}

const { sanitized } = (await (await fetch('/hostile-content.json')).json()) as Content;

const allowList = { elements: bodyElements, attributes: bodyAttributes, safeUrl };

const engines = Document as { parseHTML?: unknown };
const { parseHTML } = engines;

/** The tree of a body: elements, their attributes and texts. White space between blocks is no content. */
function outline(node: Node): string {
  if (node instanceof Text) return node.data.trim() && JSON.stringify(node.data.replace(/\s+/g, ' '));
  const children = [...node.childNodes].map(outline).join('');
  if (!(node instanceof Element)) return children;
  const attributes = [...node.attributes].map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).sort();
  return `<${node.localName}${attributes.join('')}>${children}</${node.localName}>`;
}

const outlineOf = (container: Element) => {
  container.normalize();
  return [...container.childNodes].map(outline).join('');
};

/** What a browser reads. */
function parse(source: string): string {
  const container = document.implementation.createHTMLDocument().createElement('div');
  container.innerHTML = source;
  return outlineOf(container);
}

/** What the page's sanitizer leaves. */
function sanitize(source: string): string {
  const container = document.createElement('div');
  render(html`${sanitizeHtml(source, allowList)}`, container);
  return outlineOf(container);
}

/** Where the page shows less than a build: what is in the body, and why. */
const DIFFERENCES: Record<string, [RegExp, string][]> = {
  setHTML: [
    [/<(?:svg|math)/, 'drawings and formulas go with all that is in them'],
    [/<(?:template|noscript|title|plaintext|listing|input)\b/, 'no element that may hold text in a page'],
    [/<(?:scr<|script\0|x-)/, 'unknown elements go with their text'],
    [/CDATA/, 'a browser reads it as a comment that ends early'],
  ],
  DOMPurify: [
    [/<(?:svg|math)/, 'drawings and formulas go with all that is in them'],
    [/<(?:template|noscript|title|plaintext|input)\b/, 'elements that hide markup go with it'],
    [/CDATA/, 'a browser reads it as a comment that ends early'],
    [/<p is=/, 'customized elements go'],
  ],
};

/** DOMPurify removes what would end an element in another parser. */
const HIDDEN_END = /&lt;\/noscript/;

for (const name of parseHTML ? ['setHTML', 'DOMPurify'] : ['DOMPurify'])
  describe(`${name} in the page`, () => {
    before(async () => {
      if (name === 'DOMPurify') delete engines.parseHTML;
      await sanitizerLoader()?.();
    });
    after(() => {
      if (parseHTML) engines.parseHTML = parseHTML;
    });

    it('changes nothing in what a build has sanitized', () => {
      const changed = sanitized.filter((body) => sanitize(body.sanitized) !== parse(body.sanitized));
      const unexplained = changed.filter((body) => name === 'setHTML' || !HIDDEN_END.test(body.sanitized));
      expect(unexplained.map((body) => body.sanitized)).to.deep.equal([]);
    });

    it('leaves of any body what a build leaves, or less with a reason', () => {
      const different = sanitized.filter((body) => sanitize(body.html) !== parse(body.sanitized));
      const reasons = DIFFERENCES[name]!;
      const unexplained = different.filter((body) => !reasons.some(([pattern]) => pattern.test(body.html)));
      expect(unexplained.map((body) => body.html)).to.deep.equal([]);
      // Control: each reason is needed.
      for (const [pattern, reason] of reasons)
        expect(
          different.some((body) => pattern.test(body.html)),
          reason,
        ).to.equal(true);
    });

    it('keeps the text of elements that are not allowed', () => {
      expect(sanitize('<article><center>Bron <font color=red>öppnar</font></center></article>')).to.equal(
        '"Bron öppnar"',
      );
      expect(sanitize('<details><summary>Mer</summary><picture><img src="/b.png"></picture></details>')).to.equal(
        '"Mer"<img src="/b.png"></img>',
      );
    });
  });
