import { nothing, type TemplateResult } from 'lit/html.js';
import { SanitizeHtmlDirective } from './sanitize.js';

/**
 * Renders a Lit template to HTML, for snapshots. Supports what Pressrum's templates use: text, nested templates, lists,
 * `nothing`, `name=${value}` and `?name=${value}` for a whole attribute value, and {@link SanitizeHtmlDirective}. Throws on
 * any other binding, so that a snapshot never silently lacks something.
 */
export function renderToString(value: unknown): string {
  if (Array.isArray(value)) return value.map(renderToString).join('');
  const result = (value ?? {}) as { _$litDirective$?: unknown; _$litType$?: number; values: unknown[] };
  if (result._$litDirective$ === SanitizeHtmlDirective) return result.values[0] as string;
  if (result._$litType$ === 1) return renderTemplate(value as TemplateResult);
  return value === nothing ? '' : text(value);
}

function renderTemplate({ strings, values }: TemplateResult): string {
  return values.reduce<string>((html, value, index) => {
    const isAttribute = html.lastIndexOf('<') > html.lastIndexOf('>');
    return (isAttribute ? renderAttribute(html, value) : html + renderToString(value)) + strings[index + 1]!;
  }, strings[0]!);
}

function renderAttribute(html: string, value: unknown): string {
  const tag = html.slice(html.lastIndexOf('<'));
  const match = /\s(\??)([a-z][a-z-]*)=$/.exec(tag);
  if (!match) throw new TypeError(`The string renderer does not support this binding: ${tag}`);
  const [binding, isBoolean, name] = match;
  const before = html.slice(0, -binding.length);
  if (isBoolean) return value ? `${before} ${name}` : before;
  return value === nothing ? before : `${before} ${name}="${text(value)}"`;
}

function text(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new TypeError(`The string renderer does not support a value of type ${typeof value}.`);
  return String(value).replace(/[&<>"]/g, (character) => entities[character]!);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
