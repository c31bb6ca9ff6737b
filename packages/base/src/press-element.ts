import { html, render, type TemplateResult } from 'lit-html';
import { adoptStyles } from './adopt-styles.js';
import { PressErrorEvent, PressLoadEvent } from './events.js';
import type { Live } from './live.js';
import { loadJson, urlOf } from './load-json.js';
import { BOX, boxVersion } from './snapshot.js';
import { baseStyles, rootStyles } from './styles.css.js';
import { closestAcross, languageOf, parsed } from './tree.js';

/** An element that supplies the data of those inside it: `press-room`. */
export interface Provider extends Element {
  /** Calls back with the document now, if there is one, and at every change. Returns what ends it. */
  subscribe(listener: (document: unknown) => void): () => void;
}

const PROVIDER = 'press-room';

/**
 * Interface texts by language (BCP 47), what fetches those that are not here yet, and how far time has gone in what data
 * shows: empty at first, another text whenever the same data would show otherwise.
 */
export interface Model {
  ageOf(source: unknown): string;
  translationFor(language: string): { language: string; direction: string; loadFailed: string };
  translationLoader(language: string): (() => Promise<void>) | undefined;
}

/** What an element shows: a template; or what fetches what the template needs first; or nothing. */
export type View = TemplateResult | (() => Promise<void>) | undefined;

/**
 * The base of every Pressrum element: finds its data, renders a Lit template into one box of its own in light DOM (or in
 * a shadow root under `isolate`), and leaves a snapshot of the same version alone.
 *
 * It stands on `HTMLElement` and lit-html: the attributes reflect as those of built-in elements do, and what Lit's
 * element class would add to that (2 kB of 12) is a microtask and a property setter here.
 *
 * @slot - Data as `<script type="application/json">`, or what to show until there is data: a snapshot, or markup of your own.
 *
 * @cssclass press-panel - A card or box: padding, border, background.
 * @cssclass press-stack - Things under each other.
 * @cssclass press-row - Things beside each other, as many as fit.
 * @cssclass press-link - A link.
 * @cssclass press-control - A button; hidden until it works.
 * @cssclass press-controls - Buttons beside each other.
 * @cssclass press-strong - What is emphasised.
 * @cssclass press-small - What matters less.
 * @cssclass press-message - Said in the place of data that could not be had, or of a list that is empty.
 * @cssclass press-said - What is said beside a button, for some seconds, after it has copied something.
 * @cssclass press-announcement - The same for screen readers; not seen.
 * @cssclass press-unseen - What only screen readers meet.
 */
export abstract class PressElement extends HTMLElement {
  /** Attributes that the element listens to. */
  static observedAttributes = ['src', 'heading-level', 'lang'];

  /** What a source lets this element show, read leniently. */
  protected abstract view(source: unknown): View;
  /** The heading level where the attribute does not say. */
  protected abstract defaultLevel(): number;
  /** The texts of the style sheets that the view needs. */
  protected styles(): readonly string[] {
    return [];
  }
  /** What the base asks of the model. */
  protected abstract readonly model: Model;
  /** Fetches what goes on in the box after it is shown; absent where nothing does. */
  protected live?(): Promise<Live>;

  /** The id of the piece of the document that was asked for. */
  protected piece(): string {
    return '';
  }

  /** True where the data comes from a room around the element, which then also shows what belongs to the whole page. */
  protected supplied = false;

  #given: unknown;
  #found: unknown;
  #shown: unknown;
  #searched = false;
  #box: HTMLElement | undefined;
  #search: AbortController | undefined;
  #pending: Promise<void> | undefined;
  #live: Live | undefined;
  #lively: unknown;
  #endLive: (() => void) | undefined;

  /** URL of the data. */
  get src(): string {
    return this.getAttribute('src') ?? '';
  }
  set src(url: string) {
    this.setAttribute('src', url);
  }

  /** The level of this element's own headings, 1 to 6. */
  get headingLevel(): number {
    const level = Math.round(Number(this.getAttribute('heading-level')));
    return level ? Math.min(6, Math.max(1, level)) : this.defaultLevel();
  }
  set headingLevel(level: number) {
    this.setAttribute('heading-level', String(level));
  }

  /** True where the element renders into a shadow root. Read once, when it is first connected. */
  get isolate(): boolean {
    return this.hasAttribute('isolate');
  }
  set isolate(isolate: boolean) {
    this.toggleAttribute('isolate', isolate);
  }

  /** What the developer has set as a property; it goes before every other source. */
  protected get given(): unknown {
    return this.#given;
  }
  protected set given(data: unknown) {
    this.#given = data;
    this.requestUpdate();
  }

  /** Resolves when everything asked for so far is shown. */
  get updateComplete(): Promise<void> {
    return this.#pending ?? Promise.resolve();
  }

  /** Has the element shown anew, once for all changes of this turn. */
  protected requestUpdate(): void {
    this.#pending ??= Promise.resolve().then(() => {
      this.#pending = undefined;
      // What stands inside can be judged only when all of it is there; `#find` asks again then.
      if (this.isConnected && this.ownerDocument.readyState !== 'loading') this.#update();
    });
  }

  connectedCallback(): void {
    // Properties that were set before the element was defined hide the class's own; set them again, for the class.
    for (const [name, value] of Object.entries(this)) {
      if (!(name in Object.getPrototypeOf(this))) continue;
      delete this[name as keyof this];
      this[name as keyof this] = value as never;
    }
    if (this.isolate && !this.shadowRoot) {
      // Until there is something to show, what stands inside the element stays visible.
      this.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    }
    this.#adoptStyles();
    (this.shadowRoot ?? this).addEventListener('click', this.#act);
    void this.#find();
  }

  #adoptStyles(): void {
    adoptStyles(this.shadowRoot ?? (this.getRootNode() as Document | ShadowRoot), [
      rootStyles(this.localName),
      baseStyles,
      ...this.styles(),
    ]);
  }

  disconnectedCallback(): void {
    this.#search?.abort();
    this.#search = undefined;
    this.#endLive?.();
    this.#endLive = undefined;
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // Before the first search there is nothing to change: an element that is upgraded in the page meets its attributes
    // here first, and is connected after.
    if (old === value || !this.#search) return;
    if (name === 'src') void this.#find();
    else this.requestUpdate();
  }

  /** The language (BCP 47) that the page has where this element stands. */
  protected get language(): string {
    return languageOf(this);
  }

  /**
   * Fetches JSON from an address beside the data's own; given up when the element leaves the page. Data cannot have the
   * page ask another origin than that which it came from.
   */
  protected async load(path: string, source: unknown): Promise<unknown> {
    const from = urlOf(source) ?? this.baseURI;
    const url = new URL(path, from);
    if (url.origin !== new URL(from).origin) throw new Error(`${url.href} is on another origin than ${from}`);
    return loadJson(url.href, this.#search!.signal);
  }

  /** Looks for data where the developer has set none: `src`, a JSON child, the nearest room. */
  async #find(): Promise<void> {
    this.#search?.abort();
    const { signal } = (this.#search = new AbortController());
    this.supplied = false;
    const found = (source?: unknown) => {
      if (signal.aborted) return;
      // The room could not be had.
      if (source instanceof Error) return this.fail(source);
      this.#found = source;
      this.#searched = true;
      this.requestUpdate();
    };
    try {
      if (!this.hasAttribute('state')) this.#setState('loading');
      const answer = this.src && loadJson(new URL(this.src, this.baseURI).href, signal);
      // A failure is noticed when it is waited for; what stands inside must be whole by then.
      if (answer) answer.catch(() => {});
      await parsed(this.ownerDocument);
      this.requestUpdate();
      if (answer) return found(await answer);
      const json = [...this.children].find((child) => child.matches('script[type="application/json"]'));
      if (json) return found(JSON.parse(json.textContent));
      const above = this.parentElement ?? (this.getRootNode() as Partial<ShadowRoot>).host;
      const room = above && closestAcross(above, PROVIDER);
      if (!room) return found();
      await customElements.whenDefined(PROVIDER);
      if (signal.aborted) return;
      this.supplied = true;
      signal.addEventListener('abort', (room as Provider).subscribe(found));
    } catch (error) {
      if (!signal.aborted && !this.#given) this.fail(error);
    }
  }

  #update(): void {
    const source = this.#given ?? this.#found;
    try {
      if (!source && !this.#searched) return;
      const view = source ? (this.model.translationLoader(this.language) ?? this.view(source)) : undefined;
      if (!view) {
        this.#box?.remove();
        this.#box = undefined;
      } else {
        const wait = this.#draw(view, source as { digest?: string });
        if (wait)
          return void wait.then(
            () => this.requestUpdate(),
            (error: unknown) => this.fail(error),
          );
      }
      this.#setState(this.#isBare ? 'empty' : 'ready');
      void this.#enliven(source);
      if (this.#shown === source) return;
      this.#shown = source;
      this.dispatchEvent(new PressLoadEvent());
    } catch (error) {
      this.fail(error);
    }
  }

  /** Brings the view into the element's box, unless a snapshot of it stands there; gives what must be waited for first. */
  #draw(view: NonNullable<View>, source: { digest?: string } = {}): Promise<void> | undefined {
    const root = this.shadowRoot ?? this;
    const { language, direction } = this.model.translationFor(this.language);
    // Without a digest nothing that stands can be told from other data, and how old it is does not matter.
    const age = source.digest && this.model.ageOf(source);
    const version = boxVersion(source.digest, language, this.headingLevel, this.piece(), age);
    const standing = this.#standing;
    const mine = standing && standing === this.#box;
    if (standing && !mine && version && standing.getAttribute(BOX) === version) return undefined;
    if (typeof view === 'function') return view();
    const box = mine ? standing : this.ownerDocument.createElement('div');
    box.setAttribute(BOX, version);
    box.lang = language;
    box.dir = direction;
    this.#adoptStyles();
    render(view, box);
    if (!mine) this.place((this.#box = box), root, standing);
    return undefined;
  }

  /** The box that stands in the element: its own, or a snapshot. */
  get #standing(): HTMLElement | undefined {
    return [...(this.shadowRoot ?? this).children].find((child) => child.hasAttribute(BOX)) as HTMLElement;
  }

  /** Starts what goes on in the box: what changes with time, and its buttons, which are shown only then. */
  async #enliven(source: unknown): Promise<void> {
    const box = this.#standing;
    if (!this.live || !box?.querySelector('[data-press-live],[data-press-action],.press-message')) return;
    const search = this.#search;
    this.#lively = source;
    try {
      await this.model.translationLoader(this.language)?.();
      this.#live = await this.live();
      // Newer data may have been here first.
      if (box !== this.#standing || search !== this.#search || source !== this.#lively) return;
      this.#endLive?.();
      this.#endLive = this.#live.start({ box, source, language: this.language });
      box.setAttribute('data-press-ready', '');
    } catch (error) {
      // What is shown is whole without it.
      console.warn(this.localName, error);
    }
  }

  #act = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-press-action]');
    // Not those of an element inside this one, which has its own.
    const box = button?.closest<HTMLElement>(`[${BOX}]`);
    if (box && box === this.#standing)
      this.#live?.actions[button!.dataset['pressAction']!]?.(button!, { box, language: this.language });
  };

  /** Puts a new box in, in one step, in place of what stood there; the data that it was made from stays. */
  protected place(box: HTMLElement, root: Element | ShadowRoot, _standing: HTMLElement | undefined): void {
    root.replaceChildren(...[...root.children].filter((child) => child.localName === 'script'), box);
  }

  /** True while there is nothing in the element but data. */
  get #isBare(): boolean {
    const isNothing = (node: Node) =>
      node.nodeType === Node.TEXT_NODE
        ? !node.textContent!.trim()
        : !(node as Element).localName?.replace('script', '');
    return !this.#box && [...this.childNodes].every(isNothing);
  }

  #setState(state: 'loading' | 'ready' | 'empty' | 'error'): void {
    if (this.getAttribute('state') !== state) this.setAttribute('state', state);
  }

  /** Says in words how it goes, where there is nothing else to read yet. */
  protected say(message: string): void {
    if (this.#box ? !this.#shown : this.#isBare)
      void this.#draw(html`<p class="press-message" role="status">${message}</p>`);
  }

  /** Looks for the data once more. */
  protected retry(): void {
    void this.#find();
  }

  /** Reports that the data could not be used; what is shown stays. */
  protected fail(error: unknown): void {
    console.warn(this.localName, error);
    this.say(this.model.translationFor(this.language).loadFailed);
    void this.#enliven(undefined);
    this.#setState('error');
    this.dispatchEvent(new PressErrorEvent(error));
  }
}
