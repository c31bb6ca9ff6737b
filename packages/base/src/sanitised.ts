import { noChange } from 'lit/html.js';
import { Directive, directive } from 'lit/directive.js';
import { isNative, type Sanitising } from './native.js';
import { trustedPolicy } from './trusted-types.js';

/** What untrusted HTML may hold; everything else is taken out. */
export interface AllowList {
  elements: string[];
  attributes: string[];
  /** The address to keep, or `undefined` for one that must not be followed. */
  safeUrl(url: string): string | undefined;
}

type Purifier = Pick<typeof import('./purify.js'), 'purify'>;
let purifier: Purifier | undefined;

/**
 * What fetches what is needed before HTML can be sanitised: `undefined` in an engine with `setHTML`, DOMPurify elsewhere.
 * Where that cannot be had, the words are shown without their markup: contacts must not fail with a sanitiser.
 */
export function sanitiserLoader(): (() => Promise<void>) | undefined {
  if (isNative() || purifier) return undefined;
  return async () => {
    purifier = await import('./purify.js').catch(() => ({ purify: withoutTags }));
  };
}

function withoutTags(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(html.replace(/<[^<>]*>/g, ' '));
  return fragment;
}

function sanitise(html: string, allow: AllowList): DocumentFragment {
  let fragment = document.createDocumentFragment();
  if (isNative()) {
    const holder: HTMLElement & Sanitising = document.createElement('div');
    const { elements, attributes } = allow;
    holder.setHTML!(html, { sanitizer: { elements, attributes } });
    fragment.append(...holder.childNodes);
  } else fragment = purifier!.purify(html, allow, trustedPolicy());
  for (const link of fragment.querySelectorAll('[href]'))
    if (!allow.safeUrl(link.getAttribute('href')!)) link.removeAttribute('href');
  return fragment;
}

/** The directive behind {@link sanitised}; the string renderer knows it by its class. */
export class SanitisedHtml extends Directive {
  #html: string | undefined;

  override render(html: string, allow: AllowList): unknown {
    if (html === this.#html) return noChange;
    this.#html = html;
    return sanitise(html, allow);
  }
}

/**
 * Puts HTML from data into a template. In the page it is sanitised by the allow-list and stays as it is until the text
 * changes; the string renderer prints it as it is, because a document's HTML was sanitised when it was made.
 */
export const sanitised = directive(SanitisedHtml);
