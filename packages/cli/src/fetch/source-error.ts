/**
 * A source that could not be fetched. The message is one line without the source's name: what is wrong, and the mend.
 * It never holds a header's value, a user name or a query, since tokens stand there; for the same reason there is
 * no `cause`.
 */
export class SourceError extends Error {
  override name = 'SourceError';
  /** Whether the same request may succeed later, with nothing mended here. */
  readonly isTemporary: boolean;
  /** How long the server asked to be left alone, in milliseconds from its answer (RFC 9110, section 10.2.3). */
  readonly retryAfter?: number;

  constructor(
    message: string,
    { isTemporary = false, retryAfter }: { isTemporary?: boolean; retryAfter?: number } = {},
  ) {
    super(message);
    this.isTemporary = isTemporary;
    if (retryAfter !== undefined) this.retryAfter = retryAfter;
  }
}

const temporary = { isTemporary: true };
const brokenOff = 'the server broke off before everything was sent; try again later';

const NETWORK_ERRORS: Record<string, string> = {
  EAI_AGAIN: 'the host could not be looked up; check the network, or try again later',
  ECONNREFUSED: 'the server refused the connection; check the address, or try again later',
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: brokenOff,
};

const LASTING_ERRORS: Record<string, string> = {
  ENOTFOUND: 'there is no such host; check the address',
  ENODATA: 'there is no such host; check the address',
  UND_ERR_HEADERS_OVERFLOW: 'the server sent more than 16 KiB of headers; correct that there',
};

/** What Node, its TLS and undici throw, as an error that says what to do. A `SourceError` is given back as it is. */
export function sourceErrorOf(error: unknown): SourceError {
  if (error instanceof SourceError) return error;
  const { code: given, name, message } = error as { code?: unknown; name?: unknown; message?: unknown };
  const code = typeof given === 'string' ? given : String(name);
  // undici's reason, which is llhttp's, is in the message only: "Invalid EOF state" is a chunk that was cut off.
  if (name === 'HTTPParserError' && /\bEOF\b/.test(String(message))) return new SourceError(brokenOff, temporary);
  const said = (messages: Record<string, string>) => (Object.hasOwn(messages, code) ? messages[code]! : undefined);

  const lasting = said(LASTING_ERRORS);
  if (lasting !== undefined) return new SourceError(lasting);
  const network = said(NETWORK_ERRORS);
  if (network !== undefined) return new SourceError(network, temporary);
  if (name === 'HTTPParserError') {
    return new SourceError("the server's answer is not valid HTTP; check the address and its port");
  }
  if (/^ERR_SSL_|^EPROTO$/.test(code)) {
    return new SourceError(`the server does not speak TLS as it should (${code}); check the address and its port`);
  }
  if (/CERT|^ERR_TLS_|^UNABLE_TO_/.test(code)) {
    return new SourceError(
      `the server's certificate is not trusted (${code}); renew it there, or name its issuer in NODE_EXTRA_CA_CERTS`,
    );
  }
  return new SourceError(`the connection failed (${code}); check the network, or try again later`, temporary);
}
