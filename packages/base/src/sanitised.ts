import { noChange } from 'lit-html';
import { Directive, directive } from 'lit-html/directive.js';
import { importPurifier, type Purifier } from './purifier.js';
import { trustedPolicy } from './trusted-types.js';

/** What untrusted HTML may hold; everything else is taken out. */
export interface AllowList {
  elements: string[];
  attributes: string[];
}

/** Native sanitising (HTML Standard, `setHTML`), where the engine has it. */
interface Sanitising {
  setHTML?(html: string, options: { sanitizer: AllowList }): void;
}

let purifier: Purifier | undefined;
const isNative = () => 'setHTML' in Element.prototype;

/**
 * What fetches what is needed before HTML can be sanitised: `undefined` in an engine with `setHTML`, DOMPurify elsewhere.
 * Its promise rejects where DOMPurify cannot be fetched.
 */
export function sanitiserLoader(): (() => Promise<void>) | undefined {
  if (isNative() || purifier) return undefined;
  return async () => {
    purifier = await importPurifier();
  };
}

function sanitise(html: string, allow: AllowList): DocumentFragment {
  if (!isNative()) return purifier!.purify(html, allow, trustedPolicy());
  const fragment = document.createDocumentFragment();
  const holder: HTMLElement & Sanitising = document.createElement('div');
  holder.setHTML!(html, { sanitizer: allow });
  fragment.append(...holder.childNodes);
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
