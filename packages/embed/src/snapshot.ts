import '@pressrum/i18n/translations/node.js';
import { pressAbout } from '@pressrum/about/about.template.js';
import { CONTAINER, snapshotVersion } from '@pressrum/base/template.js';
import { renderToString } from '@pressrum/base/render-to-string.js';
import { pressContactBox } from '@pressrum/contact/contact-box.template.js';
import { pressContactList } from '@pressrum/contact/contact-list.template.js';
import { noticeContainer } from '@pressrum/contact/notice.template.js';
import { translationFor, viewOptions, type ViewOptions } from '@pressrum/i18n';
import { stalenessKey, findById, readDocument, type OnInvalid } from '@pressrum/model';
import { pictureFile, releaseFiles } from '@pressrum/release/files.template.js';
import { bankMedia } from '@pressrum/release/media.template.js';
import { layoutKey } from '@pressrum/release/layout.js';
import { releaseCard } from '@pressrum/release/release-card.template.js';
import {
  initialListView,
  snapshotSelectionKey,
  releaseList,
  type ListOptions,
} from '@pressrum/release/release-list.template.js';
import { pressRelease } from '@pressrum/release/release.template.js';
import { pressRoom } from './room/room.template.js';
import type { RoomSnapshot } from './script/show-snapshot.js';
import type { Tag } from './tags.js';

export type { RoomSnapshot };

/** Options of a snapshot. The defaults are those of the element on a Swedish page. */
export interface SnapshotOptions {
  /** The language (BCP 47) of the page. Default `sv`. */
  language?: string;
  /** The `heading-level` of the element. Default: the element's own. */
  headingLevel?: number;
  /** The `release-id` or `contact-id` of the element. Default: the first in the document. */
  id?: string;
  /** The attributes of a `press-release-list`; of a `press-room`, its `layout` and what it shows. */
  list?: ListOptions;
  /** The page of a `press-release-list` with numbered pages. Default 1. */
  page?: number;
  /** True for an element inside a `press-room`, which shows the notice itself. Default false. */
  hasProvider?: boolean;
  /** True for a `press-room` with elements inside, which shows nothing but the notice. Default false. */
  hasOwnChildren?: boolean;
  /** The time for which it is rendered. Default: now. */
  now?: Date;
  /** Called with each value of the document that cannot be used. */
  onDrop?: OnInvalid;
}

/** The options that only some elements use. */
type ElementOptions = Required<Pick<SnapshotOptions, 'id' | 'hasProvider' | 'hasOwnChildren' | 'list' | 'page'>>;

interface ElementRenderer {
  headingLevel: number;
  /** The part of a document that the element also takes alone. */
  member: Parameters<typeof readDocument>[1];
  render(options: ViewOptions, elementOptions: ElementOptions): unknown;
}

const findRelease = ({ room }: ViewOptions, id: string) => findById(room.releases, id);

const renderers: Record<Tag, ElementRenderer> = {
  'press-room': {
    headingLevel: 2,
    member: 'releases',
    render: (options, { hasOwnChildren, list }) =>
      hasOwnChildren ? noticeContainer(options) : pressRoom(options, list),
  },
  'press-release': {
    headingLevel: 2,
    member: 'releases',
    render(options, { id, hasProvider }) {
      const release = findRelease(options, id);
      return release && pressRelease(release, options, { hasProvider, files: { pictureFile, releaseFiles } });
    },
  },
  'press-release-card': {
    headingLevel: 3,
    member: 'releases',
    render(options, { id }) {
      const release = findRelease(options, id);
      return release && releaseCard(release, options);
    },
  },
  'press-release-list': {
    headingLevel: 3,
    member: 'releases',
    render: (options, { list, page }) =>
      releaseList(initialListView(options.room, list, options.texts.language, page), options),
  },
  'press-contact-box': {
    headingLevel: 3,
    member: 'contactPoints',
    render: (options, { id }) => pressContactBox(options, id),
  },
  'press-contact-list': {
    headingLevel: 3,
    member: 'contactPoints',
    render: (options, { hasProvider }) => pressContactList(options, hasProvider),
  },
  'press-media': {
    headingLevel: 2,
    member: 'releases',
    render: (options, { id }) => bankMedia({ releases: [], ...options.room }, options, id),
  },
  'press-about': { headingLevel: 2, member: 'organization', render: (options) => pressAbout(options) },
};

/**
 * Renders an element's content for a document as plain HTML, to put inside the element: readable without scripts, and left
 * alone by the element while its document has the same digest. Empty if the element shows nothing. The page needs
 * `pressrum.css`.
 *
 * Each `articleBody` is printed unchanged. Use documents that `pressrum import` (or `finalize` of `@pressrum/feeds`) has
 * sanitized, never a stranger's.
 */
export function snapshotOf(tag: Tag, source: unknown, options: SnapshotOptions = {}): string {
  const { member, render, ...defaults } = renderers[tag];
  const {
    language = 'sv',
    headingLevel = defaults.headingLevel,
    id = '',
    hasProvider = false,
    hasOwnChildren = false,
    list = {},
    page = 1,
    now,
    onDrop,
  } = options;
  const room = readDocument(source, member, onDrop);
  const { language: lang, direction } = translationFor(language);
  const elementOptions = { id, hasProvider, hasOwnChildren, list, page };
  const content = render(viewOptions(language, headingLevel, room, now), elementOptions);
  if (!content) return '';
  const version = snapshotVersion({
    digest: room.digest,
    language: lang,
    headingLevel,
    selection: selectionKey(tag, elementOptions),
    staleness: stalenessKey(source, now),
  });
  return `<div ${CONTAINER}="${version}" lang="${lang}" dir="${direction}">${renderToString(content)}</div>`;
}

function selectionKey(tag: Tag, { id, list, page, hasOwnChildren }: ElementOptions): string {
  if (tag === 'press-release-list') return snapshotSelectionKey(list, page);
  if (tag === 'press-room') return hasOwnChildren ? '' : layoutKey(list);
  return id;
}

/** The snapshot of a `press-room`: {@link snapshotOf}. */
export const roomSnapshot = (source: unknown, options?: SnapshotOptions): string =>
  snapshotOf('press-room', source, options);

/**
 * Builds the text of `pressroom.js`: a script that shows a press room at once on a page with nothing but the tags, and then
 * loads the elements. Put it beside the snapshot's document, `pressroom.json`, and the folder `assets`.
 *
 * @param loader The text of `pressrum.js`.
 */
export const roomScript = (loader: string, snapshot: RoomSnapshot): string =>
  // The block keeps the name out of the page's globals.
  `{const roomSnapshot=${JSON.stringify(snapshot)};${loader}}\n`;
