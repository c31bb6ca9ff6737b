import { Parser } from 'htmlparser2';

/** The lines, links and pictures of a body. */
export interface BodyParts {
  /** The visible text, a line for each paragraph, heading, item or cell. No line is blank. */
  lines: string[];
  /** Links in the order of the text. `href` is absent if the tag has none. */
  links: { href: string | undefined; text: string }[];
  /** Pictures. `alt` is absent if the tag has none, and empty for decoration. */
  images: { src: string | undefined; alt: string | undefined }[];
}

/** Inline elements. Every other element begins and ends a line. */
const INLINE = new Set(
  'a abbr b cite code del em i img ins mark q s small span strong sub sup time u font label wbr'.split(' '),
);

/** Extracts the lines, links and pictures of a body as they are written. Linear. */
export function extractBodyParts(html: string): BodyParts {
  const parts: BodyParts = { lines: [], links: [], images: [] };
  let line = '';
  let link: BodyParts['links'][number] | undefined;
  const endLine = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text) parts.lines.push(text);
    line = '';
  };
  const parser = new Parser({
    ontext(text) {
      line += text;
      if (link) link.text += text;
    },
    onopentag(name, { href, src, alt }) {
      if (!INLINE.has(name)) endLine();
      if (name === 'a') parts.links.push((link = { href, text: '' }));
      if (name === 'img') parts.images.push({ src, alt });
    },
    onclosetag(name) {
      if (!INLINE.has(name)) endLine();
      if (name === 'a') link = undefined;
    },
  });
  parser.end(html);
  endLine();
  return parts;
}
