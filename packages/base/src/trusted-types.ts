/** The part of Trusted Types used here, which TypeScript's DOM library lacks. */
export interface TrustedTypePolicy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
declare const trustedTypes:
  { createPolicy(name: string, rules: TrustedTypePolicy): TrustedTypePolicy } | undefined;

let policy: TrustedTypePolicy | undefined;

/**
 * Returns the policy named `pressrum`, or `undefined` in an engine without Trusted Types. It is created on first use: an
 * engine with `setHTML` never needs it.
 */
export function trustedPolicy(): TrustedTypePolicy | undefined {
  if (!policy && typeof trustedTypes !== 'undefined')
    policy = trustedTypes.createPolicy('pressrum', { createHTML: (html) => html, createScriptURL: (url) => url });
  return policy;
}
