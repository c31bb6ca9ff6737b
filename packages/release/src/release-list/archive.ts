import { roomOf, type OnDrop, type PressRoom, type Release } from '@pressrum/model';

/** Fetches a document from an address beside that of another. */
export type Load = (path: string, from: unknown) => Promise<unknown>;

type Read = (source: unknown) => PressRoom;

/** An archive of more documents than this is no archive: a server answers whatever it is asked. */
const MOST_DOCUMENTS = 5000;

/** Documents that name one after the other, as far as they have been asked for. */
class Chain {
  readonly releases: Release[] = [];
  #next: string | undefined;
  #from: unknown;
  #load: Load;
  #read: Read;
  #keys = new Set<string>();
  #documents = 0;
  #coming: Promise<void> | undefined;

  constructor(next: string | undefined, from: unknown, load: Load, read: Read) {
    this.#next = next;
    this.#from = from;
    this.#load = load;
    this.#read = read;
  }

  get isWhole(): boolean {
    return !this.#next;
  }

  /** Takes in a document. One that brings nothing new ends the chain, which would go round for ever. */
  add(source: unknown): void {
    const { releases, next } = this.#read(source);
    if (!releases && !next && this.#from !== source) throw new TypeError('This is no document of releases.');
    const before = this.releases.length;
    this.#from = source;
    for (const release of releases ?? []) {
      // What moved to the next document since the one before was made is there twice.
      const key = keyOf(release);
      if (key && this.#keys.has(key)) continue;
      if (key) this.#keys.add(key);
      this.releases.push(release);
    }
    const isNew = this.releases.length > before && ++this.#documents < MOST_DOCUMENTS;
    this.#next = releases && !isNew ? undefined : next;
  }

  /** Fetches documents until so many releases are at hand, or there are no more. One that failed is asked for again. */
  async reach(count: number): Promise<void> {
    while (this.releases.length < count && this.#next) {
      this.#coming ??= this.#load(this.#next, this.#from)
        .then((source) => this.add(source))
        .finally(() => (this.#coming = undefined));
      await this.#coming;
    }
  }
}

const keyOf = ({ id, url }: Release): string | undefined => id ?? url;

/** All releases of a sender: the first document of them, and whatever of the rest somebody has asked for. */
export class Archive {
  #pages: Chain;
  #index: Chain | undefined;
  #isIndexUsed = false;
  #numberOfItems: number;
  #merged: { sizes: string; releases: Release[] } = { sizes: '', releases: [] };

  constructor(source: unknown, load: Load, onDrop?: OnDrop) {
    const read: Read = (document) => roomOf(document, 'releases', onDrop);
    const { searchIndex, numberOfItems = 0 } = read(source);
    this.#numberOfItems = Number.isSafeInteger(numberOfItems) ? numberOfItems : 0;
    this.#pages = new Chain(undefined, source, load, read);
    this.#pages.add(source);
    if (searchIndex) this.#index = new Chain(searchIndex, source, load, read);
  }

  /** The newest releases, as many as are at hand, each with all that its document says. */
  get releases(): Release[] {
    return this.#pages.releases;
  }

  /** True where no release is left to fetch. */
  get isWhole(): boolean {
    return this.#pages.isWhole;
  }

  /** How many releases there are, 0 where that is not known. */
  get total(): number {
    if (this.isKnown) return this.known.length;
    return this.#numberOfItems && Math.max(this.#numberOfItems, this.known.length);
  }

  /** True where every release can be found. */
  get isKnown(): boolean {
    return this.isWhole || (this.#isIndexUsed && this.#index!.isWhole);
  }

  /** What can be found now: of the index too, once it is asked for; each release as whole as it is at hand. */
  get known(): Release[] {
    if (!this.#isIndexUsed) return this.releases;
    const found = this.#index!.releases;
    const sizes = `${found.length} ${this.releases.length}`;
    if (this.#merged.sizes !== sizes) {
      const merged = new Map([...found, ...this.releases].map((release) => [keyOf(release) ?? release, release]));
      this.#merged = { sizes, releases: [...merged.values()] };
    }
    return this.#merged.releases;
  }

  /** Has so many releases at hand, if there are so many. */
  reach(count: number): Promise<void> {
    return this.#pages.reach(count);
  }

  /** Has every release known: from the search index where there is one, else from all documents. */
  async know(): Promise<void> {
    if (this.isKnown) return;
    this.#isIndexUsed = !!this.#index;
    await (this.#index ?? this.#pages).reach(Infinity);
  }
}
