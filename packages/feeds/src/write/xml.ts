/** An element to be serialized. Each child element is on a line of its own. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string | number | undefined>;
  content: string | readonly XmlElement[];
}

type Absent = undefined | '' | false;

/**
 * Creates an element; `undefined` without content and attributes, because absent members are not written. An empty text
 * creates an empty element.
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

/** Serializes an XML 1.0 document in UTF-8. */
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
 * Escapes a text so that parsing restores it. Carriage returns become references, because parsers replace them with line
 * feeds (XML 1.0, 2.11). So do tabs and line breaks in attributes, where parsers replace them with spaces (3.3.3).
 */
const escapeText = (text: string) => text.replace(/[&<>\r]/g, (character) => REFERENCES[character]!);
const escapeAttribute = (text: string) => text.replace(/[&<>"\t\n\r]/g, (character) => REFERENCES[character]!);

/** Removes the characters that XML 1.0 forbids even as references (2.2): most controls, and lone surrogates. */
export const removeInvalidCharacters = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
