/**
 * What old libraries did to a page, in short stand-ins: members of built-in prototypes that loops see, and functions of
 * later standards in versions that answer otherwise.
 */

type View = Window & typeof globalThis;

/** Adds members as an assignment does, so that `for … in` sees them. */
const extend = (target: object, members: object): void => void Object.assign(target, members);

/** As Prototype 1.6 did: collections with methods, `toJSON` everywhere, `Array.from` for things with a length. */
export function extendLikePrototype(view: View): void {
  const toArray = (iterable: { length?: number; toArray?: () => unknown[] } | null | undefined) => {
    if (!iterable) return new view.Array<unknown>();
    if (iterable.toArray) return iterable.toArray();
    const result = new view.Array<unknown>();
    for (let index = 0; index < (iterable.length ?? 0); index++)
      result.push((iterable as Record<number, unknown>)[index]);
    return result;
  };
  const stringify = view.JSON.stringify;
  extend(view.Array, { from: toArray });
  extend(view.Array.prototype, {
    each(this: unknown[], visit: (value: unknown) => void) {
      for (let index = 0; index < this.length; index++) visit(this[index]);
      return this;
    },
    first(this: unknown[]) {
      return this[0];
    },
    include(this: unknown[], value: unknown) {
      return this.indexOf(value) >= 0;
    },
    entries(this: unknown[]) {
      return this.slice();
    },
    reduce(this: unknown[]) {
      return this.length > 1 ? this : this[0];
    },
    toJSON(this: unknown[]) {
      return `[${this.map((value) => stringify(value)).join(', ')}]`;
    },
  });
  extend(view.String.prototype, {
    strip(this: string) {
      return this.replace(/^\s+|\s+$/g, '');
    },
    startsWith(this: string, start: string) {
      return this.indexOf(start) === 0;
    },
    toJSON(this: string) {
      return `"${this}"`;
    },
  });
  extend(view.Number.prototype, {
    toJSON(this: number) {
      return isFinite(this) ? `${this}` : 'null';
    },
  });
  extend(view.Date.prototype, {
    toJSON(this: Date) {
      return `"${this.getUTCFullYear()}-${this.getUTCMonth() + 1}-${this.getUTCDate()}"`;
    },
  });
  extend(view.Element.prototype, {
    // Hides instead of scrolling, and takes other arguments than the element's own.
    scrollTo(this: Element) {
      return this;
    },
    hide(this: HTMLElement) {
      this.style.display = 'none';
      return this;
    },
    update(this: Element, html: string) {
      this.innerHTML = html;
      return this;
    },
    replace(this: Element, html: string) {
      this.outerHTML = html;
    },
  });
  extend(view, {
    Prototype: { Version: '1.6' },
    $A: toArray,
    $: (id: string) => view.document.getElementById(id),
  });
}

/** As MooTools did: `bind` with a list of arguments, `Array.from` that wraps, natives that are extended by name. */
export function extendLikeMooTools(view: View): void {
  const slice = view.Array.prototype.slice;
  extend(view.Array, {
    from(item: unknown) {
      if (item === null || item === undefined) return new view.Array<unknown>();
      const isList = typeof item === 'object' && typeof (item as { length?: unknown }).length === 'number';
      return isList ? (slice.call(item) as unknown[]) : view.Array.of(item);
    },
  });
  extend(view.Function.prototype, {
    bind(this: (...values: unknown[]) => unknown, that: unknown, ...values: unknown[]) {
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- as it was written before arrow functions
      const called = this;
      return (...more: unknown[]) => called.apply(that, values.length ? values.flat() : more);
    },
    extend(this: object, name: string, value: unknown) {
      extend(this, { [name]: value });
      return this;
    },
  });
  extend(view.Array.prototype, {
    contains(this: unknown[], value: unknown) {
      return this.indexOf(value) >= 0;
    },
    getLast(this: unknown[]) {
      return this[this.length - 1];
    },
  });
  extend(view.String.prototype, {
    contains(this: string, part: string) {
      return this.indexOf(part) >= 0;
    },
  });
  extend(view.Element.prototype, {
    grab(this: Element, child: Element) {
      return this.appendChild(child);
    },
  });
  extend(view, {
    MooTools: { version: '1.3' },
    $$: (selector: string) => view.document.querySelectorAll(selector),
  });
}

/** As plugins of old jQuery did: a member of every object, which each loop over an object meets. */
export function extendLikeOldPlugins(view: View): void {
  extend(view.Object.prototype, {
    sizeOf(this: object) {
      return Object.keys(this).length;
    },
  });
  extend(view, { jQuery: (selector: string) => view.document.querySelectorAll(selector) });
}
