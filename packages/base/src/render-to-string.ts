import { nothing, type TemplateResult } from 'lit-html';
import { SanitisedHtml } from './sanitised.js';

/**
 * Renders a Lit template to HTML, for snapshots. It knows what Pressrum's templates use: text, nested templates, lists,
 * `nothing`, `name=${value}` and `?name=${value}` for a whole attribute value, and {@link SanitisedHtml}. It throws on
 * any other binding, so that a snapshot is never silently less than the live element.
 */
export function renderToString(value: unknown): string {
  if (value === nothing || value === undefined || value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  if (Array.isArray(value)) return value.map(renderToString).join('');
  const result = value as { _$litDirective$?: unknown; _$litType$?: number; values: unknown[] };
  if (result._$litDirective$ === SanitisedHtml) return String(result.values[0]);
  if (result._$litType$ === 1) return renderTemplate(value as TemplateResult);
  throw new TypeError(`The string renderer does not know a value of this kind: ${String(value)}`);
}

function renderTemplate({ strings, values }: TemplateResult): string {
  return values.reduce<string>((html, value, index) => {
    const isAttribute = html.lastIndexOf('<') > html.lastIndexOf('>');
    return (isAttribute ? renderAttribute(html, value) : html + renderToString(value)) + strings[index + 1]!;
  }, strings[0]!);
}

function renderAttribute(html: string, value: unknown): string {
  const match = /\s(\??)([a-z][a-z-]*)=$/.exec(html);
  if (!match) throw new TypeError(`The string renderer does not know this binding: ${html.slice(-40)}`);
  const [binding, isBoolean, name] = match;
  const before = html.slice(0, -binding.length);
  if (isBoolean) return value ? `${before} ${name}` : before;
  return value === nothing ? before : `${before} ${name}="${escape(String(value ?? ''))}"`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character]!);
