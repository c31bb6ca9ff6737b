import {
  ReactiveElement,
  html,
  render,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { adoptStyles } from './adopt-styles.js';
import { PressErrorEvent, PressLoadEvent } from './events.js';
import { loadJson } from './load-json.js';
import { BOX, boxVersion } from './snapshot.js';
import { baseStyles } from './styles.css.js';
import { closestAcross, languageOf, parsed } from './tree.js';

/** An element that supplies the data of those inside it: `press-room`. */
export interface Provider extends Element {
  /** Calls back with the document now, if there is one, and at every change. Returns what ends it. */
  subscribe(listener: (document: unknown) => void): () => void;
}

const PROVIDER = 'press-room';

/**
 * The base of every Pressrum element: finds its data, renders a template into one box of its own in light DOM (or in a
 * shadow root under `isolate`), and leaves a snapshot of the same version alone.
 *
 * A subclass says what it shows; everything that it must or may say is `protected` here.
 */
export abstract class PressElement<Data> extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    src: {},
    headingLevel: { attribute: 'heading-level', type: Number },
    isolate: { type: Boolean },
  };

  declare src: string | undefined;
  declare headingLevel: number | undefined;
  declare isolate: boolean;

  /** The heading level where the attribute does not say. */
  protected abstract readonly defaultLevel: number;
  /** What the developer has set as a property; it goes before every other source. */
  protected abstract given(): unknown;
  /** The part of a source that this element shows, read leniently; `undefined` where it has none. */
  protected abstract read(source: unknown): Data | undefined;
  /** What is shown; `undefined` where the element only supplies others. */
  protected abstract template(data: Data): TemplateResult | undefined;
  /** The texts of the style sheets that the template needs. */
  protected abstract styles(): readonly string[];
  /** The interface texts in use: their language, and what is shown where there is nothing else to show. */
  protected abstract texts(): { language: string; loadFailed: string };
  /** The attributes, beyond language and heading level, that change what is rendered. */
  protected variant(): string[] {
    return [];
  }
  /** What must be waited for before the data can be shown. */
  protected prepare(_data: Data): Promise<void> | undefined {
    return undefined;
  }

  #found: unknown;
  #shown: unknown;
  #searched = false;
  #box: HTMLElement | undefined;
  #search: AbortController | undefined;

  // `lang` is the native attribute; a Lit property would shadow it.
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' && old !== value) this.requestUpdate();
  }

  protected override createRenderRoot(): HTMLElement | ShadowRoot {
    if (!this.isolate) return this;
    const root = this.attachShadow({ mode: 'open' });
    // Until there is something to show, what stands inside the element stays visible.
    root.append(document.createElement('slot'));
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptStyles(this.shadowRoot ?? (this.getRootNode() as Document | ShadowRoot), [baseStyles, ...this.styles()]);
    void this.#find();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#search?.abort();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (changed.has('src') && this.hasUpdated) void this.#find();
    // What stands inside can be judged only when all of it is there; `#find` asks again then.
    if (this.ownerDocument.readyState === 'loading') return;
    try {
      this.#show(this.given() ?? this.#found);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The language (BCP 47) that the page has where this element stands. */
  protected get language(): string {
    return languageOf(this);
  }

  /** The level of this element's own headings. */
  protected get level(): number {
    return this.headingLevel || this.defaultLevel;
  }

  /** Looks for data where the developer has set none: `src`, a JSON child, the nearest room. */
  async #find(): Promise<void> {
    this.#search?.abort();
    const { signal } = (this.#search = new AbortController());
    const found = (source: unknown) => {
      if (signal.aborted) return;
      this.#found = source;
      this.#searched = true;
      this.requestUpdate();
    };
    try {
      if (!this.hasAttribute('state')) this.#state('loading');
      const answer = this.src && loadJson(new URL(this.src, this.baseURI).href, signal);
      await Promise.all([answer, parsed(this.ownerDocument)]);
      if (answer) return found(await answer);
      this.requestUpdate();
      const json = [...this.children].find((child) => child.matches('script[type="application/json"]'));
      if (json) return found(JSON.parse(json.textContent));
      const above = this.parentElement ?? (this.getRootNode() as Partial<ShadowRoot>).host;
      const room = above && closestAcross(above, PROVIDER);
      if (!room) return found(undefined);
      await customElements.whenDefined(PROVIDER);
      if (!signal.aborted) signal.addEventListener('abort', (room as Provider).subscribe(found));
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  #show(source: unknown): void {
    const data = source === undefined ? undefined : this.read(source);
    if (data === undefined) {
      if (this.#searched) this.#state(this.#isBare ? 'empty' : 'ready');
      return;
    }
    const wait = this.prepare(data);
    if (wait) {
      wait.then(
        () => this.requestUpdate(),
        (error: unknown) => this.#fail(error),
      );
      return;
    }
    const template = this.template(data);
    if (template)
      this.#draw(
        template,
        boxVersion((source as { digest?: string }).digest, this.language, this.level, ...this.variant()),
      );
    this.#state('ready');
    if (this.#shown === source) return;
    this.#shown = source;
    this.dispatchEvent(new PressLoadEvent());
  }

  #draw(template: TemplateResult, version: string): void {
    const standing = [...this.renderRoot.children].find((child) => child.hasAttribute(BOX)) as
      HTMLElement | undefined;
    const mine = standing && standing === this.#box;
    if (standing && !mine && version && standing.getAttribute(BOX) === version) return;
    const box = mine ? standing : this.ownerDocument.createElement('div');
    box.setAttribute(BOX, version);
    const { language } = this.texts();
    if (language.slice(0, 2) !== this.language.slice(0, 2)) box.lang = language;
    else box.removeAttribute('lang');
    render(template, box);
    if (mine) return;
    this.#box = box;
    this.place(box, standing);
  }

  /** Puts a new box in, in one step, in place of what stood there; the data that it was made from stays. */
  protected place(box: HTMLElement, _standing: HTMLElement | undefined): void {
    const scripts = [...this.renderRoot.children].filter((child) => child.localName === 'script');
    this.renderRoot.replaceChildren(...scripts, box);
  }

  get #isBare(): boolean {
    return [...this.childNodes].every(
      (node) =>
        node.nodeName === 'SCRIPT' ||
        (node.nodeType === Node.TEXT_NODE ? !node.textContent!.trim() : node.nodeType === Node.COMMENT_NODE),
    );
  }

  #state(state: 'loading' | 'ready' | 'empty' | 'error'): void {
    if (this.getAttribute('state') !== state) this.setAttribute('state', state);
  }

  #fail(error: unknown): void {
    console.warn(`${this.localName}:`, error);
    if (this.#isBare && !this.#box) this.#draw(html`<p class="press-message">${this.texts().loadFailed}</p>`, '');
    this.#state('error');
    this.dispatchEvent(new PressErrorEvent(error));
  }
}
