/** Blocks that contain text, and blocks that contain blocks. */
const LINE = 'p|h[1-6]|li|d[dt]|t[dh]|caption';
const GROUP = '[duo]l|blockquote|table|t(?:head|body|foot|r)|hr';

const tagPattern = (names: string) => new RegExp(`^(?:${names})$`);
const lines = tagPattern(LINE);
const groups = tagPattern(GROUP);
/** Inline elements. Of `unmarked` only the text stays, as in many filters. */
const inline = tagPattern('a|em|strong|[biusq]|cite|code|abbr|su[bp]|small|mark|del|ins');
const unmarked = tagPattern('span|time|wbr');

/** Controls that need a script. */
const CONTROLS = /<(button|svg)\b.*?<\/\1>/gs;
const TAG = /<(\/?)([a-z][a-z\d]*)([^>]*)>/gi;
/** Attributes that filters may keep, and that readers need. */
const ATTRIBUTES = / (?:(?:href|src|alt|lang|start|colspan|rowspan)="[^"]*"|dir="auto")/g;

/** The width limit of an image without a style sheet: it fits a window of 320 pixels (WCAG 1.4.10). */
const MAX_IMAGE_WIDTH_PX = 280;

/**
 * Reduces markup of our templates, or a sanitised body, to text, links, images and plain structure, one line per block: every
 * text is in a block of its own, without line breaks. Only controls and decorative images are removed. A language is kept on a
 * `div` or `span`, and text that the style sheet makes bold becomes `strong`.
 */
export function blockLines(html: string): string {
  const containers: string[] = [];
  let bold = '';
  return html
    .replace(CONTROLS, '')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(TAG, (_, slash: string, tag: string, rest: string) => {
      const name = tag.toLowerCase();
      const attributes = slash ? '' : (rest.match(ATTRIBUTES)?.join('') ?? '');
      const written = `<${slash}${name}${attributes}>`;
      if (name === 'img')
        return / alt="[^"]/.test(attributes) ? `<img${attributes} width="${imageWidth(rest)}">` : '';
      // The space remains when a filter removes the line break.
      if (name === 'br') return '<br> ';
      if (inline.test(name)) return written;
      if (groups.test(name)) return `\n${written}\n`;
      if (lines.test(name)) {
        const end = bold && '</strong>';
        bold = !slash && /\bpress-strong\b/.test(rest) ? '<strong>' : '';
        return slash ? `${end}${written}\n` : `\n${written}${bold}`;
      }
      if (!slash) containers.push(attributes && (unmarked.test(name) ? 'span' : 'div'));
      const container = slash ? containers.pop() : containers.at(-1);
      const kept = container ? `<${slash}${container}${attributes}>` : '';
      return unmarked.test(name) ? kept : `\n${kept}\n`;
    })
    .split('\n')
    .map(cleanLine)
    .filter(Boolean)
    .join('\n');
}

const imageWidth = (attributes: string) =>
  Math.min(MAX_IMAGE_WIDTH_PX, Number(/ width="(\d+)/.exec(attributes)?.[1] ?? MAX_IMAGE_WIDTH_PX));

const BLANK_ENDS = new RegExp(`^(<(?:${LINE})\\b[^>]*>(?:<strong>)?) +| +((?:</strong>)?</(?:${LINE})>)$`, 'g');
const EMPTY = /^<(p|h[1-6]|li)\b[^>]*><\/\1>$/;
const LOOSE = new RegExp(`^(?!</?(?:${LINE}|${GROUP}|div)\\b)(.+?)(</li>)?$`);

/** Trims a line, empties one without text, and makes a paragraph of text outside of blocks. */
const cleanLine = (line: string): string =>
  line.trim().replace(BLANK_ENDS, '$1$2').replace(EMPTY, '').replace(LOOSE, '<p>$1</p>$2');
