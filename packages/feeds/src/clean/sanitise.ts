import { bodyAttributes, bodyElements } from '@pressrum/model';
import sanitizeHtml from 'sanitize-html';

/**
 * HTML with only what a release's body may hold: the elements and attributes of the model's allow-list, and http,
 * https, mailto, tel and relative addresses. Text in other elements stays, scripts and styles go.
 */
export const sanitise = (html: string): string =>
  sanitizeHtml(html, {
    allowedTags: bodyElements,
    allowedAttributes: { '*': bodyAttributes },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesAppliedToAttributes: ['href', 'src', 'cite'],
    allowProtocolRelative: true,
    parseStyleAttributes: false,
  });

/** Plain text as HTML: nothing in it is markup. */
export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
