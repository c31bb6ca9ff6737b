import { readFileSync } from 'node:fs';
import { ENCODINGS } from './body.js';
import { SourceError } from './source-error.js';

/** What an answer says to recognise its content by, and where it came from. */
export interface Validators {
  /** The header `ETag` (RFC 9110, section 8.8.3), as it was sent. */
  etag?: string;
  /** The header `Last-Modified` (RFC 9110, section 8.8.2), as it was sent. */
  lastModified?: string;
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export const USER_AGENT = `Pressrum/${version} (+https://pressrum.example)`;

/** Feeds and JSON first, but whatever there is: many servers label feeds wrongly, and some answer 406 for that. */
const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json, ' +
  'application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.7, */*;q=0.5';

const OWN_HEADERS = { accept: ACCEPT, 'user-agent': USER_AGENT };

/** The connection's headers, the ones that this module sends itself, and those that would make an answer partial. */
const NOT_TO_SET =
  /^(?:host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|content-.*|accept-encoding|range|if-.*)$/;

/**
 * Configured headers, checked: names in lower case, values without white space around them, such as the line end of a
 * file that held a secret.
 * @throws {SourceError} that names the header, never its value
 */
export function checkedHeaders(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const checked: [string, string][] = Object.entries(headers).map(([name, given]) => {
    const [key, value] = [name.toLowerCase(), given.trim()];
    const said = (problem: string) => new SourceError(`headers: ${JSON.stringify(name)} ${problem}`);
    // RFC 9110, 5.6.2 and 5.5.
    if (!/^[!#$%&'*+.^`|~\w-]+$/.test(name)) throw said('is no name of a header; correct it');
    if (NOT_TO_SET.test(key)) throw said('cannot be set; leave it out');
    if (!value) throw said('has no value; set it, or its environment variable');
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) {
      throw said('has a value with characters that no header can hold, such as line breaks; correct it');
    }
    return [key, value];
  });
  return Object.fromEntries(checked);
}

/**
 * The headers of a request.
 * @param configured only for the origin that they are configured for
 * @param known what an earlier answer said: asks for the content only if it is another (RFC 9110, section 13.1)
 */
export function requestHeaders(
  configured: Record<string, string>,
  known: Validators = {},
): Record<string, string> {
  const { etag, lastModified } = known;
  return {
    ...OWN_HEADERS,
    ...configured,
    'accept-encoding': ENCODINGS,
    ...(canBeSent(etag) && { 'if-none-match': etag }),
    ...(canBeSent(lastModified) && { 'if-modified-since': lastModified }),
  };
}

/** Also a file that kept a validator may be damaged. */
const canBeSent = (validator: string | undefined): validator is string =>
  validator !== undefined && /^[\x21-\x7e](?:[\x20-\x7e]{0,998}[\x21-\x7e])?$/.test(validator);
