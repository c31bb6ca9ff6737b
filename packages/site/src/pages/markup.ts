import { html, raw as trusted } from 'hono/html';

/** A template for HTML with escaped values. Returns a string, since the values are not promises. */
export const markup = (strings: TemplateStringsArray, ...values: unknown[]): string =>
  `${html(strings, ...values) as unknown as string}`;

/** Marks HTML as a value that is not escaped. Its type names nothing of hono, which users of the package do not install. */
export const raw: (html: string) => unknown = trusted;
