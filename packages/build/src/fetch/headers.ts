import { version } from '../version.js';
import { ENCODINGS } from './body.js';
import { SourceError } from './source-error.js';

/** Response headers that make the next request conditional. */
export interface Validators {
  /** The header `ETag` (RFC 9110, section 8.8.3), as it was sent. */
  etag?: string;
  /** The header `Last-Modified` (RFC 9110, section 8.8.2), as it was sent. */
  lastModified?: string;
}

const USER_AGENT = `Pressrum/${version()} (+https://pressrum.example)`;

/** Prefers feeds and JSON, but accepts anything: some servers label feeds wrongly and then answer 406. */
const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json, ' +
  'application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.7, */*;q=0.5';

const DEFAULT_HEADERS = { accept: ACCEPT, 'user-agent': USER_AGENT };

/** Headers of the connection, headers that this module sets, and those that would make a response partial. */
const RESERVED =
  /^(?:host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|content-.*|accept-encoding|range|if-.*)$/;

/**
 * Checks configured headers. Lowercases names and trims values: a secret read from a file may end with a line break.
 * @throws {SourceError} that names the header, never its value
 */
export function checkHeaders(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const checked: [string, string][] = Object.entries(headers).map(([name, rawValue]) => {
    const [key, value] = [name.toLowerCase(), rawValue.trim()];
    const problemWith = (problem: string) => new SourceError(`headers: ${JSON.stringify(name)} ${problem}`);
    // RFC 9110, 5.6.2 and 5.5.
    if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name)) throw problemWith('is not a valid header name; correct it');
    if (RESERVED.test(key)) throw problemWith('cannot be set; leave it out');
    if (!value) throw problemWith('has no value; set it, or its environment variable');
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw problemWith(
        'has a value with characters that headers must not contain, such as line breaks; correct it',
      );
    }
    return [key, value];
  });
  return Object.fromEntries(checked);
}

/**
 * Builds the headers of a request.
 * @param configured only for the origin that they are configured for
 * @param previous of an earlier response: makes the request conditional (RFC 9110, section 13.1)
 */
export function requestHeaders(
  configured: Record<string, string>,
  previous: Validators = {},
): Record<string, string> {
  const { etag, lastModified } = previous;
  return {
    ...DEFAULT_HEADERS,
    ...configured,
    'accept-encoding': ENCODINGS,
    ...(isSendable(etag) && { 'if-none-match': etag }),
    ...(isSendable(lastModified) && { 'if-modified-since': lastModified }),
  };
}

/** Stored validators may be damaged. */
const isSendable = (validator: string | undefined): validator is string =>
  validator !== undefined && /^[\x21-\x7e](?:[\x20-\x7e]{0,998}[\x21-\x7e])?$/.test(validator);
