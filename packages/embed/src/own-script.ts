/**
 * The tag that brought this script, or the one that starts it (`start.ts`): `currentScript` in a classic script, found by
 * its name in a module. A picture that is named "currentScript" is not it.
 */
export const script =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : [...document.scripts].find(({ src }) => /\/press(?:room|rum(?:-start)?)[^/-]*\.js(?:$|[?#])/.test(src));
