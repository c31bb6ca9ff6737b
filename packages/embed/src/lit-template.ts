import { isNative, type Sanitising } from '@pressrum/base/native.js';
import { trustedPolicy } from '@pressrum/base/trusted-types.js';

/** Fills one of Lit's own templates; called by the built script in the place of Lit's `innerHTML`. */
export function fillTemplate(template: HTMLTemplateElement, markup: string): void {
  const element: HTMLTemplateElement & Sanitising = template;
  // Lit marks its bindings with comments, which must survive.
  if (isNative()) element.setHTML!(markup, { sanitizer: { comments: true } });
  else element.innerHTML = trustedPolicy()?.createHTML(markup) ?? markup;
}
