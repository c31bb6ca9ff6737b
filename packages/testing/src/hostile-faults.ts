/** Everything that runs code, loads a page or a style, or takes input, and that no template of ours has. */
const ELEMENTS =
  'script, iframe, frame, object, embed, applet, base, meta, link, template, math, foreignObject, ' +
  'style, form, textarea, xmp, plaintext, listing, noscript, marquee, portal, area, map, dialog, press-room, x-hostile, ' +
  'svg :not(path, circle, rect), svg:not(.press-icon)';

const URL_ATTRIBUTES = [
  'href',
  'src',
  'srcset',
  'poster',
  'cite',
  'action',
  'formaction',
  'data',
  'background',
  'ping',
];

const SAFE_SCHEME = /^(?:https?|mailto|tel|blob):$/;

/** A form whose field is named `attributes` hides its own. */
const attributesOf = (element: Element): NamedNodeMap =>
  Object.getOwnPropertyDescriptor(Element.prototype, 'attributes')!.get!.call(element) as NamedNodeMap;

/** Runs in the page: what hostile data has put into it, a line for each fault. Empty if there is nothing. */
export function findHostileFaults(root: ParentNode): string[] {
  const faults: string[] = [];
  const describe = (element: Element) => element.outerHTML.slice(0, 160);
  for (const element of root.querySelectorAll(ELEMENTS)) faults.push(`element: ${describe(element)}`);
  for (const element of root.querySelectorAll('*')) {
    if (element instanceof HTMLUnknownElement) faults.push(`unknown element: ${describe(element)}`);
    for (const { name, value } of attributesOf(element)) {
      if (name.startsWith('on') || name === 'style' || name === 'is' || name === 'part')
        faults.push(`attribute ${name}: ${describe(element)}`);
      if (URL_ATTRIBUTES.includes(name) && !isSafe(value)) faults.push(`address in ${name}: ${describe(element)}`);
      if ((name === 'id' || name === 'name') && !value.startsWith('press'))
        faults.push(`name ${value}: ${describe(element)}`);
    }
  }
  return faults;
}

function isSafe(value: string): boolean {
  // eslint-disable-next-line no-control-regex -- a control character ends a header line
  if (/[\u0000-\u001f]|^mailto:[^?]*%0[ad]/i.test(value)) return false;
  return (
    URL.canParse(value, 'https://page.example/') &&
    SAFE_SCHEME.test(new URL(value, 'https://page.example/').protocol)
  );
}
