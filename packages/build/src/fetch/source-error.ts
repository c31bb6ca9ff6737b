/**
 * A source that could not be fetched. The message is one line without the source's name: *problem; remedy*. It never contains
 * header values, user names or queries, because they may be secrets; for the same reason there is no `cause`.
 */
export class SourceError extends Error {
  override name = 'SourceError';
  /** Whether the same request may succeed later. */
  readonly isTemporary: boolean;
  /** `Retry-After` in milliseconds from the response (RFC 9110, section 10.2.3). */
  readonly retryAfter?: number;
  /** The status of the response, where that is the problem. */
  readonly status?: number;

  constructor(
    message: string,
    {
      isTemporary = false,
      retryAfter,
      status,
    }: { isTemporary?: boolean; retryAfter?: number; status?: number } = {},
  ) {
    super(message);
    this.isTemporary = isTemporary;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
    if (status !== undefined) this.status = status;
  }
}

const temporary = { isTemporary: true };
const incomplete = 'the server closed the connection before the end of the response; try again later';

const NETWORK_ERRORS: Record<string, string> = {
  EAI_AGAIN: 'the host could not be looked up; check the network, or try again later',
  ECONNREFUSED: 'the server refused the connection; check the URL, or try again later',
  ECONNRESET: incomplete,
  EPIPE: incomplete,
  UND_ERR_SOCKET: incomplete,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: incomplete,
};

const PERMANENT_ERRORS: Record<string, string> = {
  ENOTFOUND: 'there is no such host; check the URL',
  ENODATA: 'there is no such host; check the URL',
  UND_ERR_HEADERS_OVERFLOW: 'the server sent more than 16 KiB of headers; correct its settings',
};

/** Converts an error of Node, TLS or undici into one with a remedy. A `SourceError` is returned unchanged. */
export function toSourceError(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const { code: rawCode, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
  const code = typeof rawCode === 'string' ? rawCode : String(name);
  // Only the message has llhttp's reason: "Invalid EOF state" means a truncated chunk.
  if (name === 'HTTPParserError' && /\bEOF\b/.test(String(message))) return new SourceError(incomplete, temporary);
  const messageIn = (messages: Record<string, string>) =>
    Object.hasOwn(messages, code) ? messages[code]! : undefined;

  const permanent = messageIn(PERMANENT_ERRORS);
  if (permanent !== undefined) return new SourceError(permanent);
  const network = messageIn(NETWORK_ERRORS);
  if (network !== undefined) return new SourceError(network, temporary);
  if (name === 'HTTPParserError') {
    return new SourceError('the response is not valid HTTP; check the URL and its port');
  }
  if (/^ERR_SSL_|^EPROTO$/.test(code)) {
    return new SourceError(`the server does not support TLS correctly (${code}); check the URL and its port`);
  }
  if (/CERT|^ERR_TLS_|^UNABLE_TO_/.test(code)) {
    return new SourceError(
      `the server's certificate is not trusted (${code}); renew it there, or name its issuer in NODE_EXTRA_CA_CERTS`,
    );
  }
  return new SourceError(`the connection failed (${code}); check the network, or try again later`, temporary);
}
