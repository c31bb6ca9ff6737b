import DOMPurify from 'dompurify';
import type { AllowList } from './allow-list.js';
import type { TrustedTypePolicy } from './trusted-types.js';

/** Sanitizes with DOMPurify. Loaded on demand, and only in engines without `setHTML`. */
export const purify = (
  html: string,
  { elements, attributes }: AllowList,
  policy: TrustedTypePolicy | undefined,
): DocumentFragment =>
  DOMPurify.sanitize(html, {
    ALLOWED_TAGS: elements,
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    SANITIZE_NAMED_PROPS: true,
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: policy as never,
  });
