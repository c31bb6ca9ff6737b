import { html, raw } from 'hono/html';

/** A template for HTML with escaped values. Returns a string, since the values are not promises. */
export const markup = (strings: TemplateStringsArray, ...values: unknown[]): string =>
  `${html(strings, ...values) as unknown as string}`;

export { raw };
