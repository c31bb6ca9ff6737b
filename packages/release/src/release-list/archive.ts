import { readDocument, type OnInvalid, type PressRoom, type Release } from '@pressrum/model';

/** Loads a document from a URL relative to another document's. */
export type LoadDocument = (path: string, from: unknown) => Promise<unknown>;

type ReadDocument = (source: unknown) => PressRoom;

/** Protects against a server that answers every URL with another document. */
const MAX_DOCUMENTS = 5000;

/** Documents linked by `next`, loaded on demand. */
class DocumentChain {
  readonly releases: Release[] = [];
  #next: string | undefined;
  /** The latest document, against which `next` is resolved. */
  #latest: unknown;
  #load: LoadDocument;
  #read: ReadDocument;
  #keys = new Set<string>();
  #documentCount = 0;
  #pending: Promise<void> | undefined;

  constructor(next: string | undefined, from: unknown, load: LoadDocument, read: ReadDocument) {
    this.#next = next;
    this.#latest = from;
    this.#load = load;
    this.#read = read;
  }

  /** True if all documents are loaded. */
  get isComplete(): boolean {
    return !this.#next;
  }

  /** Adds a document. One without new releases ends the chain, because a circle would never end. */
  add(source: unknown): void {
    const { releases, next } = this.#read(source);
    if (!releases && !next && this.#latest !== source) throw new TypeError('This is no document of releases.');
    const countBefore = this.releases.length;
    this.#latest = source;
    for (const release of releases ?? []) {
      // A release is listed twice if it moved to the next document between two requests.
      const key = releaseKey(release);
      if (key && this.#keys.has(key)) continue;
      if (key) this.#keys.add(key);
      this.releases.push(release);
    }
    const hasNew = this.releases.length > countBefore && ++this.#documentCount < MAX_DOCUMENTS;
    this.#next = releases && !hasNew ? undefined : next;
  }

  /** Loads documents until there are this many releases, or no more documents. After a failure, call it again to retry. */
  async loadUpTo(count: number): Promise<void> {
    while (this.releases.length < count && this.#next) {
      this.#pending ??= this.#load(this.#next, this.#latest)
        .then((source) => this.add(source))
        .finally(() => (this.#pending = undefined));
      await this.#pending;
    }
  }
}

const releaseKey = ({ id, url }: Release): string | undefined => id ?? url;

/** A paginated archive that loads further documents on demand. */
export class Archive {
  #pages: DocumentChain;
  #index: DocumentChain | undefined;
  #isIndexUsed = false;
  #numberOfItems: number;
  #indexed: { counts: string; releases: Release[] } = { counts: '', releases: [] };

  constructor(source: unknown, load: LoadDocument, onDrop?: OnInvalid) {
    const read: ReadDocument = (document) => readDocument(document, 'releases', onDrop);
    const { searchIndex, numberOfItems = 0 } = read(source);
    this.#numberOfItems = Number.isSafeInteger(numberOfItems) ? numberOfItems : 0;
    this.#pages = new DocumentChain(undefined, source, load, read);
    this.#pages.add(source);
    if (searchIndex) this.#index = new DocumentChain(searchIndex, source, load, read);
  }

  /** The newest releases, as many as are loaded. */
  get releases(): Release[] {
    return this.#pages.releases;
  }

  /** True if `releases` contains all releases. */
  get hasAllPages(): boolean {
    return this.#pages.isComplete;
  }

  /** The number of releases, 0 if it is unknown. */
  get total(): number {
    if (this.isFullyIndexed) return this.indexed.length;
    return this.#numberOfItems && Math.max(this.#numberOfItems, this.indexed.length);
  }

  /** True if `indexed` contains all releases. */
  get isFullyIndexed(): boolean {
    return this.hasAllPages || (this.#isIndexUsed && this.#index!.isComplete);
  }

  /** The releases that can be searched: the loaded ones, and those of the search index once it is used. */
  get indexed(): Release[] {
    if (!this.#isIndexUsed) return this.releases;
    const indexReleases = this.#index!.releases;
    const counts = `${indexReleases.length} ${this.releases.length}`;
    if (this.#indexed.counts !== counts) {
      // A loaded release has more fields than its entry in the index, and keeps the entry's position.
      const byKey = new Map(
        [...indexReleases, ...this.releases].map((release) => [releaseKey(release) ?? release, release]),
      );
      this.#indexed = { counts, releases: [...byKey.values()] };
    }
    return this.#indexed.releases;
  }

  /** Loads documents until there are this many releases, or no more documents. */
  loadUpTo(count: number): Promise<void> {
    return this.#pages.loadUpTo(count);
  }

  /** Makes every release searchable: loads the search index, or all documents if there is no index. */
  async loadIndex(): Promise<void> {
    if (this.isFullyIndexed) return;
    this.#isIndexUsed = !!this.#index;
    await (this.#index ?? this.#pages).loadUpTo(Infinity);
  }
}
