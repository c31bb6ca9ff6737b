/** The part of Trusted Types that is used here; TypeScript's DOM library does not have it. */
export interface TrustedTypePolicy {
  createHTML(html: string): string;
  createScriptURL(url: string): string;
}
declare const trustedTypes:
  { createPolicy(name: string, rules: TrustedTypePolicy): TrustedTypePolicy } | undefined;

let policy: TrustedTypePolicy | undefined;

/**
 * The policy named `pressrum`, made when it is first needed: an engine with `setHTML` never needs it. `undefined` where
 * the engine has no Trusted Types.
 */
export function trustedPolicy(): TrustedTypePolicy | undefined {
  if (!policy && typeof trustedTypes !== 'undefined')
    policy = trustedTypes.createPolicy('pressrum', { createHTML: (html) => html, createScriptURL: (url) => url });
  return policy;
}
