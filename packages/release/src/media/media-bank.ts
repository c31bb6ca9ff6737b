import { warnInvalid } from '@pressrum/base';
import { readDocument, type PressRoom, type Release } from '@pressrum/model';

/** Loads a document from a URL relative to another document's. */
type LoadDocument = (path: string, from: unknown) => Promise<unknown>;

/** A document, and those with older releases as far as they are loaded. */
export class MediaBank {
  readonly source: unknown;
  #documents: unknown[];
  #load: LoadDocument;

  constructor(source: unknown, load: LoadDocument) {
    this.source = source;
    this.#documents = [source];
    this.#load = load;
  }

  /** The first document. */
  get room(): PressRoom {
    return readDocument(this.source, 'releases', warnInvalid);
  }

  /** The releases of all loaded documents, each once. */
  get releases(): Release[] {
    const byId = new Map<unknown, Release>();
    for (const document of this.#documents)
      for (const release of readDocument(document, 'releases', warnInvalid).releases ?? [])
        byId.set(release.id ?? release, release);
    return [...byId.values()];
  }

  /** How many documents with older releases are loaded. */
  get olderCount(): number {
    return this.#documents.length - 1;
  }

  /** The URL of the next document with older releases. */
  get next(): string | undefined {
    return readDocument(this.#documents.at(-1), 'releases').next;
  }

  /** Loads the next document. */
  async loadNext(): Promise<void> {
    if (this.next) this.#documents.push(await this.#load(this.next, this.#documents.at(-1)));
  }
}
