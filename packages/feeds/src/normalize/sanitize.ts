import { bodyAttributes, bodyElements } from '@pressrum/model';
import sanitizeHtml from 'sanitize-html';

/** Every attribute whose URL a browser follows or loads, even those that are not allowed. */
const URL_ATTRIBUTES = 'href src srcset poster cite action formaction data background ping longdesc'.split(' ');

/**
 * Reduces HTML to what a release's body may contain: elements and attributes of the model's allow-list, and http, https,
 * mailto, tel and relative URLs. Text in other elements stays; scripts and styles are removed.
 */
export const sanitize = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: bodyElements,
    allowedAttributes: { '*': bodyAttributes },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesAppliedToAttributes: URL_ATTRIBUTES,
    allowProtocolRelative: true,
    parseStyleAttributes: false,
  });

/** Escapes plain text as HTML. */
export const escapeHtml = (text: string): string =>
  /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text;

/** A plain text as a paragraph. */
export const toParagraph = (text: string): string => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;

/** Escapes plain text as the value of an attribute in double quotes. */
export const escapeAttribute = (text: string): string => escapeHtml(text).replace(/"/g, '&quot;');
