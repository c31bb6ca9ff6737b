/** A feed begins within so many characters of a source. */
const WINDOW_LENGTH = 64 * 1024;
const FEED =
  /<\?xml\s[^>]{0,200}\?>\s{0,100}(?:<[?!][^>]{0,500}>\s{0,100}){0,10}<(?!html|svg|!)[a-z]|<(?:rss|feed|rdf:RDF|channel)[\s>]/i;
const PAGE = /<(?:!doctype html|html|head|body|title|article|main)[\s>]/i;
/** An error message of PHP, with or without its markup. */
const PHP_MESSAGE = /(?:warning|notice|deprecated|error|standards)(?:<\/b>)?:\s/i;
const JSON_START = /^[ \t]*(?:\{\s{0,100}["}]|\[\s{0,100}[{\]])/m;

/**
 * The index at which a feed begins after other output, such as warnings of a program or plugin. 0 if there is none, and
 * for a page or a text.
 */
export function findFeedStart(source: string): number {
  const start = source.slice(0, WINDOW_LENGTH);
  const opening = /^\uFEFF?\s*/.exec(start)![0].length;
  if (!start[opening] || /^(?:<\?xml|[{[])/i.test(start.slice(opening, opening + 5))) return 0;
  const feed = start.search(FEED);
  if (feed > opening) {
    const before = start.slice(opening, feed);
    // Comments are allowed before a feed.
    return /\S/.test(before.replace(/<!--[^]*?-->/g, '')) && !PAGE.test(before) ? feed : 0;
  }
  const json = feed < 0 && PHP_MESSAGE.test(start) ? start.search(JSON_START) : -1;
  return json > opening && PHP_MESSAGE.test(start.slice(opening, json)) ? json : 0;
}

/** A warning that quotes the text before the feed. */
export function describeForeignOutput(output: string): string {
  const words = output
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
  return `there is other text before the feed (${JSON.stringify(words)}), which is ignored; ask the site's operator to remove it`;
}
