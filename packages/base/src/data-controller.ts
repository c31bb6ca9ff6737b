import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { getSourceUrl, loadJson } from './load-json.js';
import { PROVIDER, type Provider } from './provider.js';
import { closestComposed, domReady } from './tree.js';

type Host = ReactiveControllerHost & Element & { readonly src: string };

interface DataOptions {
  /** URL of the document to load if the element has no other source. */
  defaultSrc(): string | undefined;
  /** Called when the data cannot be loaded or parsed. */
  onError(error: unknown): void;
}

/**
 * Finds an element's data: at its `src`, in a JSON child, in the nearest press room, or at its default URL. Aborts when
 * the element leaves the page.
 */
export class DataController implements ReactiveController {
  /** The data, once found. */
  document: unknown;
  /** True if the data comes from a press room around the element. That room then shows the notice. */
  hasProvider = false;

  readonly #host: Host;
  readonly #options: DataOptions;
  #abortController = new AbortController();
  #src = '';
  #isResolved = false;

  constructor(host: Host, options: DataOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** True once it is known whether there is any data. */
  get isResolved(): boolean {
    return this.#isResolved && this.#src === this.#host.src;
  }

  hostConnected(): void {
    void this.find();
  }

  hostUpdate(): void {
    if (this.#host.src !== this.#src) void this.find();
  }

  hostDisconnected(): void {
    this.#abortController.abort();
  }

  /** Looks for the data. Call it again to retry. */
  async find(): Promise<void> {
    this.#abortController.abort();
    const { signal } = (this.#abortController = new AbortController());
    this.#src = this.#host.src;
    this.hasProvider = false;
    const resolve = (document?: unknown) => {
      if (signal.aborted) return;
      // A room passes its own failure on.
      if (document instanceof Error) return this.#options.onError(document);
      this.document = document;
      this.#isResolved = true;
      this.#host.requestUpdate();
    };
    try {
      const response = this.#src ? this.#load(this.#src, signal) : undefined;
      // A rejection is handled below, after the page is parsed: what to keep on failure is known only then.
      response?.catch(() => {});
      await domReady(this.#host.ownerDocument);
      if (response) return resolve(await response);
      const json = [...this.#host.children].find((child) => child.matches('script[type="application/json"]'));
      if (json) return resolve(JSON.parse(json.textContent));
      const provider = this.#provider;
      const defaultSrc = provider ? undefined : this.#options.defaultSrc();
      if (!provider) return resolve(defaultSrc && (await this.#load(defaultSrc, signal)));
      await customElements.whenDefined(PROVIDER);
      if (signal.aborted) return;
      this.hasProvider = true;
      signal.addEventListener('abort', provider.subscribe(resolve));
    } catch (error) {
      if (!signal.aborted) this.#options.onError(error);
    }
  }

  #load(url: string, signal: AbortSignal): Promise<unknown> {
    return loadJson(new URL(url, this.#host.baseURI).href, signal);
  }

  /** The nearest press room around the element. */
  get #provider(): Provider | null | undefined {
    const parent = this.#host.parentElement ?? (this.#host.getRootNode() as Partial<ShadowRoot>).host;
    return parent && (closestComposed(parent, PROVIDER) as Provider | null);
  }

  /**
   * Loads JSON from a URL relative to the document's own. Rejects URLs on another origin, so that data cannot make the
   * page send requests elsewhere.
   */
  async load(path: string, source: unknown): Promise<unknown> {
    const base = getSourceUrl(source) ?? this.#host.baseURI;
    const url = new URL(path, base);
    if (url.origin !== new URL(base).origin) throw new Error(`${url.href} is not on the origin of ${base}`);
    return loadJson(url.href, this.#abortController.signal);
  }
}
