/** Blocks that hold a line of text, and those that hold blocks. */
const LINE = 'p|h[1-6]|li|d[dt]|t[dh]|caption';
const GROUP = '[duo]l|blockquote|table|t(?:head|body|foot|r)|hr';

const named = (names: string) => new RegExp(`^(?:${names})$`);
const lines = named(LINE);
const groups = named(GROUP);
/** They stand within a line; of the latter only the text stays, as it does in many filters. */
const inline = named('a|em|strong|[biusq]|cite|code|abbr|su[bp]|small|mark|del|ins');
const unmarked = named('span|time');

/** Controls that need a script. */
const CONTROLS = /<(button|svg)\b.*?<\/\1>/gs;
const TAG = /<(\/?)([a-z][a-z\d]*)([^>]*)>/gi;
/** What a filter may keep, and a reader misses where it does not. */
const ATTRIBUTES = / (?:(?:href|src|alt|lang|start|colspan|rowspan)="[^"]*"|dir="auto")/g;

/** The widest that a picture may be, in pixels, where no style sheet narrows it: it fits a window of 320 (WCAG 1.4.10). */
const WIDEST = 280;

/**
 * Markup of our templates, or a sanitised body, with nothing but text, links, pictures and plain structure, a line for
 * each block: every text is in a block of its own, and no line breaks within one. What it says stays, but for controls
 * and pictures that are decoration. A language stays on a `div` or `span`, and what the style sheet makes bold is strong.
 */
export function blockLines(html: string): string {
  const boxes: string[] = [];
  let bold = '';
  return html
    .replace(CONTROLS, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(TAG, (_, slash: string, given: string, rest: string) => {
      const name = given.toLowerCase();
      const attributes = slash ? '' : (rest.match(ATTRIBUTES)?.join('') ?? '');
      const written = `<${slash}${name}${attributes}>`;
      if (name === 'img')
        return / alt="[^"]/.test(attributes) ? `<img${attributes} width="${widthOf(rest)}">` : '';
      // White space takes the place of a line break that is filtered out.
      if (name === 'br') return '<br> ';
      if (inline.test(name)) return written;
      if (groups.test(name)) return `\n${written}\n`;
      if (lines.test(name)) {
        const end = bold && '</strong>';
        bold = !slash && /\bpress-strong\b/.test(rest) ? '<strong>' : '';
        return slash ? `${end}${written}\n` : `\n${written}${bold}`;
      }
      if (!slash) boxes.push(attributes && (unmarked.test(name) ? 'span' : 'div'));
      const box = slash ? boxes.pop() : boxes.at(-1);
      const kept = box ? `<${slash}${box}${attributes}>` : '';
      return unmarked.test(name) ? kept : `\n${kept}\n`;
    })
    .split('\n')
    .map(wholeLine)
    .filter(Boolean)
    .join('\n');
}

const widthOf = (attributes: string) => Math.min(WIDEST, Number(/ width="(\d+)/.exec(attributes)?.[1] ?? WIDEST));

const BLANK_ENDS = new RegExp(`^(<(?:${LINE})\\b[^>]*>(?:<strong>)?) +| +((?:</strong>)?</(?:${LINE})>)$`, 'g');
const EMPTY = /^<(p|h[1-6]|li)\b[^>]*><\/\1>$/;
const LOOSE = new RegExp(`^(?!</?(?:${LINE}|${GROUP}|div)\\b)(.+?)(</li>)?$`);

/** A line without blanks at its ends, empty where it has no text; one that stands in no block is a paragraph. */
const wholeLine = (line: string): string =>
  line.trim().replace(BLANK_ENDS, '$1$2').replace(EMPTY, '').replace(LOOSE, '<p>$1</p>$2');
