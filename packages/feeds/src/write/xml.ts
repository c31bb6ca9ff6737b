/** An element on its way to XML; text is written as it is, child elements each on a line of their own. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string | number | undefined>;
  content: string | readonly XmlElement[];
}

type Absent = undefined | '' | false;

/**
 * An element, or nothing for one without content and attributes: what a document does not hold is not in the feed. Give
 * `''` for an element that has to be there all the same.
 */
export function element(
  name: string,
  content: string | readonly (XmlElement | Absent)[] | undefined,
  attributes: XmlElement['attributes'] = {},
): XmlElement | undefined {
  const kept = typeof content === 'string' ? content : (content ?? []).filter((child) => !!child);
  const isEmpty = typeof kept !== 'string' && !kept.length;
  const hasAttribute = Object.values(attributes).some((value) => value !== undefined);
  return isEmpty && !hasAttribute ? undefined : { name, attributes, content: kept };
}

/** A whole XML 1.0 document in UTF-8. */
export const xmlDocument = (root: XmlElement | undefined): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root ? serialize(root, '') : ''}`;

function serialize({ name, attributes, content }: XmlElement, indent: string): string {
  const pairs = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const start = `${indent}<${name}${pairs.map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`).join('')}`;
  if (typeof content === 'string') return `${start}>${escapeText(content)}</${name}>\n`;
  const children = content.map((child) => serialize(child, `${indent}  `)).join('');
  return children ? `${start}>\n${children}${indent}</${name}>\n` : `${start}/>\n`;
}

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A text that is the same after parsing. A carriage return is a reference because parsers make it a line feed (XML 1.0,
 * 2.11); an attribute's blanks are, because there they become spaces (3.3.3).
 */
const escapeText = (text: string) => text.replace(/[&<>\r]/g, (character) => REFERENCES[character]!);
const escapeAttribute = (text: string) => text.replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character]!);

/** The text without the characters that XML 1.0 cannot hold, not even as references (2.2): most controls, lone surrogates. */
export const removeInvalidCharacters = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
