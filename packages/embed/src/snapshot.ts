import '@pressrum/model/translations/node.js';
import { pressAbout } from '@pressrum/about/about.template.js';
import { CONTAINER, snapshotVersion } from '@pressrum/base/template.js';
import { renderToString } from '@pressrum/base/render-to-string.js';
import { pressContactBox } from '@pressrum/contact/contact-box.template.js';
import { pressContactList } from '@pressrum/contact/contact-list.template.js';
import { noticePlace } from '@pressrum/contact/notice.template.js';
import {
  ageOf,
  pieceOf,
  roomOf,
  translationFor,
  viewOptions,
  type OnDrop,
  type ViewOptions,
} from '@pressrum/model';
import { releaseCard } from '@pressrum/release/release-card.template.js';
import {
  firstView,
  optionsVersion,
  releaseList,
  type ListOptions,
} from '@pressrum/release/release-list.template.js';
import { pressRelease } from '@pressrum/release/release.template.js';
import { pressRoom } from './room/room.template.js';
import type { RoomSnapshot } from './script/show-snapshot.js';

export type { RoomSnapshot };

/** How a snapshot is made; the defaults are those of the element on a Swedish page. */
export interface SnapshotOptions {
  /** The language (BCP 47) of the page that it will stand in. Default `sv`. */
  language?: string;
  /** The `heading-level` of the element. Default: the element's own. */
  headingLevel?: number;
  /** The `release-id` or `contact-id` of the element. Default: the first in the document. */
  id?: string;
  /** What the attributes of a `press-release-list` say. */
  list?: ListOptions;
  /** The page of a `press-release-list` with numbered pages. Default 1. */
  page?: number;
  /** True for an element inside a `press-room`, which shows the notice itself. Default false. */
  isSupplied?: boolean;
  /** True for a `press-room` with elements inside, which shows nothing but the notice. Default false. */
  isArranged?: boolean;
  /** The moment for which it is made. Default: now. */
  now?: Date;
  /** Told of what the document holds that cannot be shown. */
  onDrop?: OnDrop;
}

type Show = (
  options: ViewOptions,
  id: string,
  how: Required<Pick<SnapshotOptions, 'isSupplied' | 'isArranged' | 'list' | 'page'>>,
) => unknown;
const releaseOf = ({ room }: ViewOptions, id: string) => pieceOf(room.releases, id);

/** What each element shows of a document, with its default heading level and the kind of piece it takes alone. */
const elements = {
  'press-room': {
    level: 2,
    member: 'releases',
    show: (options, _id, { isArranged }) => (isArranged ? noticePlace(options) : pressRoom(options)),
  },
  'press-release': {
    level: 2,
    member: 'releases',
    show(options, id, { isSupplied }) {
      const release = releaseOf(options, id);
      return release && pressRelease(release, options, isSupplied);
    },
  },
  'press-release-card': {
    level: 3,
    member: 'releases',
    show(options, id) {
      const release = releaseOf(options, id);
      return release && releaseCard(release, options);
    },
  },
  'press-release-list': {
    level: 3,
    member: 'releases',
    show: (options, _id, { list, page }) =>
      releaseList(firstView(options.room, list, options.texts.language, page), options),
  },
  'press-contact-box': { level: 3, member: 'contactPoints', show: pressContactBox },
  'press-contact-list': {
    level: 3,
    member: 'contactPoints',
    show: (options, _id, { isSupplied }) => pressContactList(options, isSupplied),
  },
  'press-about': { level: 2, member: 'organization', show: (options) => pressAbout(options) },
} satisfies Record<string, { level: number; member: Parameters<typeof roomOf>[1]; show: Show }>;

/**
 * What an element shows of a document as plain HTML, to stand inside it: readable without any script, and left alone by
 * the element while its document has the same digest. Empty where it shows nothing. Wants `pressrum.css` on the page.
 *
 * Each `articleBody` is printed as it stands: give it documents that `pressrum import` made (or `finish` of
 * `@pressrum/feeds`), which are sanitised, never one that a stranger wrote.
 */
export function snapshotOf(tag: keyof typeof elements, source: unknown, options: SnapshotOptions = {}): string {
  const { level, member, show }: { level: number; member: Parameters<typeof roomOf>[1]; show: Show } =
    elements[tag];
  const {
    language = 'sv',
    headingLevel = level,
    id = '',
    isSupplied = false,
    isArranged = false,
    list = {},
    page = 1,
    now,
    onDrop,
  } = options;
  const room = roomOf(source, member, onDrop);
  const { language: lang, direction } = translationFor(language);
  const how = { isSupplied, isArranged, list, page };
  const content = show(viewOptions(language, headingLevel, room, now), id, how);
  if (!content) return '';
  const version = snapshotVersion({
    digest: room.digest,
    language: lang,
    headingLevel,
    selection: tag === 'press-release-list' ? optionsVersion(list, page) : id,
    staleness: ageOf(source, now),
  });
  return `<div ${CONTAINER}="${version}" lang="${lang}" dir="${direction}">${renderToString(content)}</div>`;
}

/** A whole press room: {@link snapshotOf} `press-room`. */
export const roomSnapshot = (source: unknown, options?: SnapshotOptions): string =>
  snapshotOf('press-room', source, options);

/**
 * The text of `pressroom.js`: a script that shows a press room at once on a page that holds nothing but the tags, and loads the
 * elements after that. It belongs beside the document of the snapshot, `pressroom.json`, and the folder `assets`.
 *
 * @param loader the text of `pressrum.js`
 */
export const roomScript = (loader: string, snapshot: RoomSnapshot): string =>
  // The block keeps the name out of the page's globals.
  `{const roomSnapshot=${JSON.stringify(snapshot)};${loader}}\n`;
