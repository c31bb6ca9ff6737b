import { noChange } from 'lit/html.js';
import { Directive, directive } from 'lit/directive.js';
import type { AllowList } from './allow-list.js';
import { hasNativeSanitizer, type SetHtml } from './sanitizer-support.js';
import { trustedPolicy } from './trusted-types.js';

let purify: (typeof import('./purify.js'))['purify'] | undefined;

/**
 * Returns what loads the sanitizer, or `undefined` if it is here: an engine with `setHTML` needs none, others need
 * DOMPurify. If that cannot be loaded, texts are shown without markup, so that contacts never fail with the sanitizer.
 */
export function sanitizerLoader(): (() => Promise<void>) | undefined {
  if (hasNativeSanitizer() || purify) return undefined;
  return async () => {
    ({ purify } = await import('./purify.js').catch(() => ({ purify: removeTags })));
  };
}

function removeTags(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(html.replace(/<[^<>]*>/g, ' '));
  return fragment;
}

/** Elements that are not allowed, and whose text `setHTML` would remove with them. Other sanitizers keep it anyway. */
const UNWRAPPED = [
  ...['address', 'article', 'aside', 'bdi', 'bdo', 'big', 'button', 'center', 'details', 'dialog', 'fieldset'],
  ...['font', 'footer', 'form', 'header', 'kbd', 'label', 'legend', 'main', 'marquee', 'nav', 'nobr', 'picture'],
  ...['ruby', 'rt', 'samp', 'strike', 'summary', 'tt', 'var'],
];

function sanitize(html: string, allow: AllowList): DocumentFragment {
  let fragment = document.createDocumentFragment();
  if (hasNativeSanitizer()) {
    const holder: HTMLElement & SetHtml = document.createElement('div');
    const { elements, attributes } = allow;
    // No element may be in both lists.
    const replaceWithChildrenElements = UNWRAPPED.filter((name) => !elements.includes(name));
    holder.setHTML!(html, { sanitizer: { elements, attributes, replaceWithChildrenElements } });
    fragment.append(...holder.childNodes);
  } else fragment = purify!(html, allow, trustedPolicy());
  removeUnsafeUrls(fragment, allow);
  return fragment;
}

/** The attributes that a browser follows or loads. */
const URL_ATTRIBUTE = /href|src|poster|cite|action|^data$|background|ping|desc/;

/** Neither `setHTML` nor DOMPurify judges the schemes by our rule. */
function removeUnsafeUrls(fragment: DocumentFragment, { attributes, safeUrl }: AllowList): void {
  for (const name of attributes.filter((attribute) => URL_ATTRIBUTE.test(attribute)))
    for (const element of fragment.querySelectorAll(`[${CSS.escape(name)}]`))
      if (!splitUrls(name, element.getAttribute(name)!).every(safeUrl)) element.removeAttribute(name);
}

const splitUrls = (name: string, value: string): string[] =>
  name === 'srcset' ? value.split(',') : name === 'ping' ? value.split(/\s+/) : [value];

/** The directive behind {@link sanitizeHtml}. The string renderer recognises its class. */
export class SanitizeHtmlDirective extends Directive {
  #html: string | undefined;

  override render(html: string, allow: AllowList): unknown {
    if (html === this.#html) return noChange;
    this.#html = html;
    return sanitize(html, allow);
  }
}

/**
 * Renders HTML from data. In the page it is sanitized by the allow-list, again only when the HTML changes. The string
 * renderer prints it unchanged, because a document's HTML was sanitized when the document was made.
 */
export const sanitizeHtml = directive(SanitizeHtmlDirective);
