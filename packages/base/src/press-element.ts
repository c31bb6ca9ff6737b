import { html, noChange, nothing } from 'lit';
import type { CSSResultOrNative, PropertyDeclarations, PropertyValues } from 'lit';
// Lit comes first: the bundler then keeps what the elements share with their lazy chunks in one chunk.
import { translationFor, translationLoader } from '@pressrum/i18n';
import { stalenessKey } from '@pressrum/model';
import { DataController } from './data-controller.js';
import { dataKey } from './data-key.js';
import { EnhancementController, type Enhancement } from './enhancement-controller.js';
import { PressErrorEvent, PressLoadEvent } from './events.js';
import { parseHeadingLevel } from './heading-level.js';
import { LocalizedElement } from './localized-element.js';
import { parseUrl } from './property-value.js';
import { RenderRoot } from './render-root.js';
import { snapshotVersion } from './snapshot.js';
import { StyleController } from './style-controller.js';
import { domReady } from './tree.js';
import { EMPTY, WAITING, type Outcome, type View } from './view.js';

/**
 * The base of every Pressrum element. It finds its data, renders it into a container of its own in light DOM (in a shadow
 * root under `isolate`), and leaves a snapshot of the same version alone.
 *
 * @slot - Data as `<script type="application/json">`, or content until there is data: a snapshot, or your own markup.
 *
 * @cssclass press-panel - A card or box: padding, border, background.
 * @cssclass press-stack - Items below each other.
 * @cssclass press-row - Items beside each other, as many as fit.
 * @cssclass press-link - A link.
 * @cssclass press-control - A button; hidden until it works.
 * @cssclass press-controls - Buttons beside each other.
 * @cssclass press-strong - Emphasised text.
 * @cssclass press-small - Secondary text.
 * @cssclass press-message - A message in place of data that could not be loaded, or of an empty list.
 * @cssclass press-said - The confirmation beside a button that has copied something; disappears after some seconds.
 * @cssclass press-announcement - The same for screen readers; not visible.
 * @cssclass press-unseen - Text for screen readers only.
 */
export abstract class PressElement extends LocalizedElement {
  static override properties: PropertyDeclarations = {
    src: { converter: parseUrl, reflect: true, useDefault: true },
    headingLevel: { attribute: 'heading-level', converter: parseHeadingLevel, reflect: true, useDefault: true },
    isolate: { type: Boolean, reflect: true, useDefault: true },
  };

  /** URL of the data. */
  src = '';
  /** The level of this element's own headings, 1 to 6. */
  abstract headingLevel: number;
  /** True if the element renders into a shadow root. Read once, when the element is connected. */
  isolate = false;

  /** The data set by property. Takes precedence over all other sources. */
  protected abstract readonly assignedData: unknown;
  /** What to render for this data. Reads the data leniently. */
  protected abstract view(source: unknown): View;
  /** Loads the behaviour to attach after rendering, for elements that have any. */
  protected loadEnhancement?(): Promise<Enhancement>;

  /** Identifies which part of the document is shown; part of the snapshot version. */
  protected selectionKey(): string {
    return '';
  }

  /** The style sheets of the view: `static styles`, and those that come with a lazily loaded module. */
  get styles(): readonly CSSResultOrNative[] {
    return (this.constructor as typeof PressElement).elementStyles;
  }

  /** URL of the document to load if there is no other source. */
  protected defaultSrc(): string | undefined {
    return undefined;
  }

  protected readonly data = new DataController(this, {
    defaultSrc: () => this.defaultSrc(),
    onError: (error) => this.assignedData || this.fail(error),
  });
  protected readonly styleController = new StyleController(this, () => this.#root.parent);
  readonly #root = new RenderRoot(this, () => this.#restore());
  readonly #enhancement = new EnhancementController(this, async () => {
    await translationLoader(this.language)?.();
    return this.loadEnhancement?.();
  });

  #outcome = WAITING;
  /** Shown in the next update if there is nothing else to read. */
  #message: { text: string; error?: unknown } | undefined;
  /** The data of the latest update. */
  #source: unknown;
  /** Identifies the data of the latest `press-load`: a handler that sets equal data must not cause another. */
  #loadedKey: unknown;

  protected override createRenderRoot(): HTMLElement {
    return this.ownerDocument.createElement('div');
  }

  // The children can be judged only when the parser has passed them.
  protected override async scheduleUpdate(): Promise<void> {
    await domReady(this.ownerDocument);
    await super.scheduleUpdate();
  }

  protected override performUpdate(): void {
    try {
      super.performUpdate();
    } catch (error) {
      // If even the error message cannot be rendered, the content stays as it is.
      if (!this.#outcome.error) this.fail(error);
    }
  }

  protected override shouldUpdate(): boolean {
    return this.isConnected;
  }

  protected override willUpdate(): void {
    const source = this.assignedData ?? this.data.document;
    const message = source === this.#source ? this.#message : undefined;
    this.#message = undefined;
    this.#source = source;
    this.#outcome = this.data.isResolved ? EMPTY : WAITING;
    if (source && !message?.error) this.#outcome = this.#prepareData(source);
    // Data that is ready comes before a message about waiting for it.
    if (message && (message.error || !this.#outcome.isFinal))
      this.#outcome = this.#prepareMessage(message.text, message.error);
  }

  #prepareData(source: { digest?: string }): Outcome {
    const texts = translationFor(this.language);
    const view = translationLoader(this.language) ?? this.view(source);
    const version = snapshotVersion({
      digest: source.digest,
      language: texts.language,
      headingLevel: this.headingLevel,
      selection: this.selectionKey(),
      staleness: source.digest && stalenessKey(source),
    });
    if (!view) return EMPTY;
    if (this.#root.hasSnapshot(version)) return { content: noChange, isFinal: true };
    if (typeof view === 'function') {
      view().then(
        () => this.requestUpdate(),
        (error: unknown) => this.fail(error),
      );
      return WAITING;
    }
    this.#root.label(version, texts);
    return { content: view, isFinal: true };
  }

  #prepareMessage(text: string, error: unknown): Outcome {
    const hasContent = this.#root.isPlaced ? this.#loadedKey : !this.#root.isEmpty;
    if (hasContent) return { content: noChange, isFinal: !!error, error };
    this.#root.label('', translationFor(this.language));
    return { content: html`<p class="press-message" role="status">${text}</p>`, isFinal: !!error, error };
  }

  protected override render(): unknown {
    return this.#outcome.content;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    const { content } = this.#outcome;
    if (content === nothing) this.#root.remove();
    else if (content !== noChange && !this.#root.isPlaced) this.#place();
    // What Lit has rendered is not needed again: of a long list it would take megabytes.
    this.#outcome = { ...this.#outcome, content: noChange };
    this.#root.watch(this.hidesChildren);
  }

  #place(): void {
    const { container, parent, current } = this.#root;
    this.place(container, parent, current);
  }

  /** Brings back what somebody has cleared. A snapshot that came instead may be current. */
  #restore(): void {
    if (!this.#root.isLost) return this.requestUpdate();
    this.#place();
    this.#root.watch(this.hidesChildren);
  }

  /** True for an element that shows its content instead of its children. */
  protected get hidesChildren(): boolean {
    return true;
  }

  /** Places the container in one step, instead of a snapshot. */
  protected place(
    _container: HTMLElement,
    _parent: Element | ShadowRoot,
    _current: HTMLElement | undefined,
  ): void {
    this.#root.place();
  }

  protected override updated(): void {
    const { isFinal, error } = this.#outcome;
    // Not before the first update: a framework that hydrates the page compares the attributes with its own.
    if (!isFinal) return void (this.hasAttribute('state') || this.setAttribute('state', 'loading'));
    const { current: container, isEmpty } = this.#root;
    const source = error ? undefined : this.#source;
    this.setAttribute('state', error ? 'error' : isEmpty ? 'empty' : 'ready');
    if (container) void this.#enhancement.start({ container, source, language: this.language });
    if (error) this.dispatchEvent(new PressErrorEvent(error));
    else if (dataKey(source) !== this.#loadedKey) {
      this.#loadedKey = dataKey(source);
      this.dispatchEvent(new PressLoadEvent());
    }
  }

  /** Shows a status message while the element is otherwise empty. */
  protected showMessage(text: string, error?: unknown): void {
    this.#message = { text, error };
    this.requestUpdate();
  }

  /** Reports that the data could not be used. Existing content stays. */
  protected fail(error: unknown): void {
    console.warn(this.localName, error);
    this.showMessage(translationFor(this.language).loadFailed, error);
  }
}
