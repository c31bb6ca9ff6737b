/**
 * What may stand in a release's `articleBody`: one allow-list for the sanitiser in Node and the one in the browser.
 * Structure and text only; no classes, ids or styles, which belong to the page.
 */
export const bodyElements = [
  ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd'],
  ...[
    'blockquote',
    'figure',
    'figcaption',
    'q',
    'cite',
    'a',
    'em',
    'strong',
    'b',
    'i',
    'sub',
    'sup',
    'abbr',
    'time',
  ],
  ...['div', 'section', 'span', 'u', 's', 'small', 'mark', 'del', 'ins', 'code', 'pre', 'h1'],
  ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'img'],
];

/** The attributes that an `articleBody` may carry. */
export const bodyAttributes = [
  ...['href', 'src', 'alt', 'width', 'height', 'title', 'datetime', 'lang', 'dir'],
  ...['start', 'colspan', 'rowspan', 'scope'],
];

/** The same HTML with its highest headings (`h1` and `h2`) at the given level, so that it continues the page's outline. */
export const bodyFromLevel = (html: string, level: number): string =>
  html.replace(
    /(<\/?h)([1-6])(?=[\s>])/gi,
    (_, tag: string, old: string) => tag + Math.min(6, Math.max(Number(old) - 2, 0) + level),
  );
