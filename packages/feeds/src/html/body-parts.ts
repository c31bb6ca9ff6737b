import { Parser } from 'htmlparser2';

/** What a look over a body needs of it. */
export interface BodyParts {
  /** The text as its reader sees it, a line for each paragraph, heading, item or cell; none is blank. */
  lines: string[];
  /** Links in the order of the text; `href` is absent where the tag has none. */
  links: { href: string | undefined; text: string }[];
  /** Pictures; `alt` is absent where the tag has none, and empty for decoration. */
  images: { src: string | undefined; alt: string | undefined }[];
}

/** They stand within a line; every other element begins and ends one. */
const INLINE = new Set(
  'a abbr b cite code del em i img ins mark q s small span strong sub sup time u font label wbr'.split(' '),
);

/** A body's lines of text, its links and its pictures, as they are written. Linear. */
export function bodyParts(html: string): BodyParts {
  const parts: BodyParts = { lines: [], links: [], images: [] };
  let line = '';
  let link: BodyParts['links'][number] | undefined;
  const end = () => {
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
      if (!INLINE.has(name)) end();
      if (name === 'a') parts.links.push((link = { href, text: '' }));
      if (name === 'img') parts.images.push({ src, alt });
    },
    onclosetag(name) {
      if (!INLINE.has(name)) end();
      if (name === 'a') link = undefined;
    },
  });
  parser.end(html);
  end();
  return parts;
}
