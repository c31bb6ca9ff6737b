/** What a script can change in a page that is not its own: each thing by its name. */
export type PageState = ReadonlyMap<string, unknown>;

type View = Window & typeof globalThis;

/** Where elements of ours may be. What is inside them is theirs. */
const OURS = '[data-guest], [data-guest] *';

/** Objects that hold functions, but are none themselves. */
const NAMESPACES = ['JSON', 'Math', 'Reflect', 'Atomics', 'Intl', 'CSS', 'WebAssembly', 'console'];

/** Records a page. Changes nothing in it, and calls no getter. */
export async function recordPage(view: View): Promise<PageState> {
  const { document } = view;
  const state = new Map<string, unknown>();
  for (const name of Object.getOwnPropertyNames(view).filter((name) => !/^\d+$/.test(name))) {
    recordMember(state, 'window', view, name);
    const { value } = Object.getOwnPropertyDescriptor(view, name) as { value?: unknown };
    const isOpen = typeof value === 'function' || NAMESPACES.includes(name);
    if (isOpen) recordObject(state, name, value as object);
    const prototype = typeof value === 'function' && (value.prototype as unknown);
    if (prototype && typeof prototype === 'object') recordObject(state, `${name}.prototype`, prototype);
  }
  recordObject(state, 'document', document);
  recordStorage(state, 'localStorage', view.localStorage);
  recordStorage(state, 'sessionStorage', view.sessionStorage);
  for (const cookie of document.cookie.split('; ')) state.set(`cookie ${cookie}`, true);
  for (const { name } of await view.indexedDB.databases()) state.set(`database ${name}`, true);
  for (const name of await view.caches.keys()) state.set(`cache ${name}`, true);
  for (const { scope } of await view.navigator.serviceWorker.getRegistrations())
    state.set(`worker ${scope}`, true);
  state.set('title', document.title);
  state.set('location', view.location.href);
  state.set('history', view.history.length);
  state.set('scroll', `${view.scrollX} ${view.scrollY}`);
  state.set('focus', document.activeElement);
  recordElements(state, view);
  return state;
}

/** Records all own members of an object. */
function recordObject(state: Map<string, unknown>, name: string, object: object): void {
  state.set(`${name} is extensible`, Object.isExtensible(object));
  state.set(`prototype of ${name}`, Object.getPrototypeOf(object));
  for (const key of Reflect.ownKeys(object)) recordMember(state, name, object, key);
}

function recordMember(state: Map<string, unknown>, name: string, object: object, key: PropertyKey): void {
  const descriptor = Object.getOwnPropertyDescriptor(object, key)!;
  // WebKit computes some values, such as `PerformanceObserver.supportedEntryTypes`, each time.
  if (descriptor.value !== Object.getOwnPropertyDescriptor(object, key)!.value) descriptor.value = 'computed';
  for (const [part, value] of Object.entries(descriptor)) state.set(`${name}.${String(key)} (${part})`, value);
}

function recordStorage(state: Map<string, unknown>, name: string, storage: Storage): void {
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index)!;
    state.set(`${name} ${key}`, storage.getItem(key));
  }
}

/** Records the host's elements: their order, attributes, own text and every computed style. */
function recordElements(state: Map<string, unknown>, view: View): void {
  const elements = [...view.document.querySelectorAll('*')].filter((element) => !element.matches(OURS));
  elements.forEach((element, index) => {
    const name = `${index} ${element.localName}`;
    state.set(name, element);
    for (const attribute of element.getAttributeNames())
      state.set(`${name}[${attribute}]`, element.getAttribute(attribute));
    state.set(
      `text of ${name}`,
      [...element.childNodes].map((node) => (node.nodeType === 3 ? node.nodeValue : '')).join(''),
    );
    for (const pseudo of ['', '::before', '::after']) {
      const style = view.getComputedStyle(element, pseudo);
      state.set(`style of ${name}${pseudo}: content`, style.content);
      // A pseudo-element without content is not there.
      if (pseudo && /^(?:none|normal)$/.test(style.content)) continue;
      for (const property of style)
        state.set(`style of ${name}${pseudo}: ${property}`, style.getPropertyValue(property));
    }
  });
}

/** What has changed, a line for each thing: its name, and whether it came, went or is another. */
export function compareStates(before: PageState, after: PageState): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].flatMap((name) => {
    if (!before.has(name)) return [`new: ${name}`];
    if (!after.has(name)) return [`gone: ${name}`];
    return Object.is(before.get(name), after.get(name)) ? [] : [`changed: ${name}`];
  });
}

/** The URLs that a page has requested, in order. */
export const listRequests = (view: Window): string[] =>
  view.performance.getEntriesByType('resource').map(({ name }) => name);
