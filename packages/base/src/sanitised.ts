import type DOMPurify from 'dompurify';
import { noChange } from 'lit';
import { Directive, directive, type PartInfo } from 'lit/directive.js';
import { importPurifier } from './purifier.js';
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

let purifier: typeof DOMPurify | undefined;
const isNative = () => 'setHTML' in Element.prototype;

/**
 * What must be waited for before HTML can be sanitised: nothing in an engine with `setHTML`, DOMPurify elsewhere. Rejects
 * where DOMPurify cannot be fetched.
 */
export function sanitiserReady(): Promise<void> | undefined {
  if (isNative() || purifier) return undefined;
  return importPurifier().then((loaded) => {
    purifier = loaded;
  });
}

function sanitise(html: string, { elements, attributes }: AllowList): DocumentFragment {
  if (!isNative())
    return purifier!.sanitize(html, {
      ALLOWED_TAGS: elements,
      ALLOWED_ATTR: attributes,
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      SANITIZE_NAMED_PROPS: true,
      RETURN_DOM_FRAGMENT: true,
      TRUSTED_TYPES_POLICY: trustedPolicy() as never,
    });
  const holder = document.createElement('div');
  (holder as Sanitising).setHTML!(html, { sanitizer: { elements, attributes } });
  const fragment = document.createDocumentFragment();
  fragment.append(...holder.childNodes);
  return fragment;
}

/** The directive behind {@link sanitised}; the string renderer knows it by its class. */
export class SanitisedHtml extends Directive {
  #html: string | undefined;

  constructor(part: PartInfo) {
    super(part);
  }

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
