import {
  cleanAttributes,
  createElement,
  createText,
  type CleanUrl,
  type Element,
  type Removed,
} from './html-node.js';
import { findEmbedUrl, findImageUrl, listSrcsets } from './media-urls.js';

type Attributes = Record<string, string>;

/** The range of an element, and its parent. */
interface Position {
  start: number;
  end: number;
  parent: Element;
  /** It is in a `noscript`. */
  isFallback: boolean;
}

/** The latest picture or film, which its fallback in a `noscript` may follow. */
interface Latest {
  url: string | undefined;
  isFallback: boolean;
}

/** A picture or film that cannot be shown and has no URL for a link. */
interface Missing {
  kind: string;
  label: string;
}

/**
 * Adds pictures to the tree, and links in place of films and other pages. The copy in a `noscript` is used only if the
 * original has no URL.
 */
export class MediaCollector {
  #missing: Missing[] = [];
  #urls = new Set<string>();
  #latest: Latest | undefined;
  #pictureSources: string[] = [];
  #embed: (Position & { name: string; attributes: Attributes; nested: Attributes[] }) | undefined;

  constructor(
    private readonly cleanUrl: CleanUrl,
    private readonly removed: Removed[],
  ) {}

  /** Called for a text or block: what follows is no longer a fallback of the latest picture or film. */
  endFallback(): void {
    this.#latest = undefined;
  }

  addPictureSource(name: string, attributes: Attributes): void {
    if (name === 'picture') this.#pictureSources = [];
    else if (this.#pictureSources.length < 50) this.#pictureSources.push(...listSrcsets(attributes));
  }

  closePicture(): void {
    this.#pictureSources = [];
  }

  addImage(attributes: Attributes, position: Position): void {
    const { start, end, parent } = position;
    // A picture in a `noscript` without an original and without a text is a tracking pixel.
    const isCounter = position.isFallback && !attributes.alt?.trim() && !this.#latest;
    if (isCounter || isTrackingPixel(attributes)) {
      this.removed.push({ start, end, reason: 'tracking' });
      return;
    }
    const src = findImageUrl(attributes, this.#pictureSources, this.cleanUrl);
    if (!this.#isNew(src, position)) return;
    if (src)
      parent.children.push(
        createElement('img', { ...cleanAttributes(attributes, this.cleanUrl), src }, start, end),
      );
    else this.#report('picture', attributes, position);
    this.#latest = { url: src, isFallback: position.isFallback };
    if (src) this.#urls.add(src);
  }

  openEmbed(name: string, attributes: Attributes, position: Position): void {
    this.#embed = { name, attributes, ...position, nested: [] };
  }

  /** Records an element inside a film or embedded page: a source, or a link as its fallback. */
  addNested(name: string, attributes: Attributes): void {
    if (!this.#embed || this.#embed.nested.length >= 50) return;
    if (name === 'source' || name === 'embed' || name === 'iframe') this.#embed.nested.push(attributes);
    else if (name === 'a') this.#embed.nested.push({ src: attributes.href ?? '' });
  }

  closeEmbed(end: number): void {
    const embed = this.#embed;
    this.#embed = undefined;
    if (!embed) return;
    const { name, attributes, start, parent } = embed;
    if (name !== 'video' && name !== 'audio' && isTrackingPixel(attributes)) {
      this.removed.push({ start, end, reason: 'tracking' });
      return;
    }
    const [ownUrl, ...nestedUrls] = [attributes, ...embed.nested].map((candidate) =>
      findEmbedUrl(name, candidate, this.cleanUrl),
    );
    const href = ownUrl ?? nestedUrls.find((url) => url !== undefined);
    if (!this.#isNew(href, { ...embed, end })) return;
    if (href) {
      const text = createText(findLabel(attributes) || href, start, end);
      parent.children.push(
        createElement('div', {}, start, end, [createElement('a', { href }, start, end, [text])]),
      );
      this.#urls.add(href);
    } else
      this.#report(name === 'audio' ? 'sound' : name === 'video' ? 'film' : 'embedded page', attributes, {
        ...embed,
        end,
      });
    this.#latest = { url: href, isFallback: embed.isFallback };
  }

  /** A phrase for each picture and film that is neither shown nor linked. */
  describeMissing(): string[] {
    return this.#missing.map(
      ({ kind, label }) =>
        `a ${kind}${label && ` (${label.slice(0, 60)})`} has no URL that a page can show; add it to the document by hand`,
    );
  }

  /** False for the second of an original and its copy in a `noscript`. */
  #isNew(url: string | undefined, { start, end, isFallback }: Position): boolean {
    const latest = this.#latest;
    const isCopy = isFallback
      ? (latest && !latest.isFallback && latest.url !== undefined) || (url !== undefined && this.#urls.has(url))
      : latest?.isFallback && (url === undefined || latest.url === url);
    if (!isCopy) {
      // The fallback has the URL that the original lacks.
      if (isFallback && latest && !latest.url && url) this.#missing.pop();
      return true;
    }
    this.removed.push({ start, end, reason: 'other-form' });
    return false;
  }

  #report(kind: string, attributes: Attributes, { start, end }: Position): void {
    this.removed.push({ start, end, reason: 'unsafe' });
    this.#missing.push({ kind, label: findLabel(attributes) });
  }
}

/** The accessible name of an element. */
const findLabel = ({ title, alt, 'aria-label': label, 'data-title': dataTitle }: Attributes): string =>
  [title, label, alt, dataTitle].map((text) => text?.trim() ?? '').find(Boolean) ?? '';

/** True for an invisible picture. */
const isTrackingPixel = ({ width, height, style = '' }: Attributes) =>
  /^[01](?:px)?$/.test(width ?? '') ||
  /^[01](?:px)?$/.test(height ?? '') ||
  /(?:^|[;\s])(?:width|height):\s{0,5}[01](?:px)?(?:;|$)|display:\s{0,5}none/i.test(style);
