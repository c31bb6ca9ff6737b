import { nonEmptyText, type Release } from '@pressrum/model';
import { detectLanguage } from '../normalize/language.js';
import { toReleaseId } from '../normalize/slug.js';
import { cleanUrl } from '../normalize/url.js';
import type { Node } from '../syntax-tree/node.js';
import { getOrCreate } from '../utilities/grouping.js';
import { lazy } from '../utilities/lazy.js';
import { foldCase } from '../provenance/text-range.js';
import type { TracedContact } from '../text/assemble/traced-contact.js';
import type { TracedPerson } from '../text/assemble/traced-contact.js';
import { listRanges, omitted, type Traced } from '../provenance/traced.js';
import type { RangeOutcome } from '../provenance/span.js';
import { chooseOwnAbout, readAboutField, type AboutText } from './about-text.js';
import { readSupplement, indexBody } from './quotes-and-facts.js';
import {
  readBodyMarkup,
  readContactText,
  readPlainText,
  type Block,
  type BodyContext,
  type BodyContent,
} from './body-blocks.js';
import type { DraftSupplement, DraftAttachment, DraftImage, DraftRelease, Markup } from './draft.js';
import { toDate, toImage, toLine, nonEmpty, splitDateline, toSize, toUrl } from './fields.js';
import { readEventHtml } from './event.js';
import { chooseLead, isSameHeadline, removeHeadline } from './lead.js';
import { mergePeople, buildPerson } from './person.js';
import { compareToTexts, type TextIndex } from './similar.js';

/** Options for assembling a draft. */
export interface AssembleContext {
  timeZone: string;
  country: BodyContext['country'];
  /** The base of relative URLs, if it is known. */
  base?: string | undefined;
}

/** A release whose body is still in blocks, because boilerplate can only be recognised when all releases are read. */
export interface AssembledRelease {
  /** The members that do not depend on other releases. */
  members: Record<Exclude<keyof Release, 'description' | 'articleBody'>, unknown> & {
    headline: Traced;
    datePublished?: Traced | undefined;
    id: Traced | string;
  };
  lead: Traced | undefined;
  blocks: Block[];
  /** The sender's "about" text, from its own field or from under a heading "Om …". */
  about?: AboutText | undefined;
  contactPoints: TracedContact[];
  /** The sender's name, if the source gives one for each release. */
  sender: string | undefined;
  sourceId: string | undefined;
  marks: RangeOutcome[];
  warnings: string[];
}

/** Reads everything of a release that does not depend on other releases. `undefined` without a headline. */
export function readRelease(draft: DraftRelease, sourceContext: AssembleContext): AssembledRelease | undefined {
  const headline = toLine(draft.headline);
  if (!headline || nonEmptyText(headline.value) === undefined) return undefined;
  const url = toUrl(draft.url, sourceContext.base);
  const base = draft.base ?? (url && /^https?:/i.test(url.value) ? url.value : sourceContext.base);
  const context = { ...sourceContext, base, cleanUrl: (href: string) => cleanUrl(href, base) };

  const parts = readParts(draft, context);
  const people = readPeople(draft, parts, context);
  const texts = readTexts(draft, parts, headline, context);
  const image = toImage(draft.image, base);
  const keywords = mergeTexts([...(draft.keywords ?? []), ...parts.flatMap((part) => part.keywords)]);
  const values = { url, headline, keywords, image, contacts: people.contacts };
  return {
    members: buildMembers(draft, values, texts, context),
    lead: texts.lead,
    blocks: image?.url ? texts.blocks.filter((block) => !isImageBlock(block, image.url!.value)) : texts.blocks,
    about: texts.about,
    contactPoints: parts.flatMap((part) => part.contactPoints),
    sender: texts.sender?.value,
    sourceId: draft.sourceId,
    marks: [...parts.flatMap((part) => part.marks), ...texts.marks, ...people.marks],
    warnings: [...parts.flatMap((part) => part.warnings), ...texts.doubts],
  };
}

/** The body and the text with contacts. */
const readParts = (draft: DraftRelease, context: BodyContext): BodyContent[] => [
  ...readBodies(draft.body ?? [], context),
  ...(draft.contactText ? [readContactText(draft.contactText, context)] : []),
];

/** The people in fields and texts, each once. */
function readPeople(draft: DraftRelease, parts: readonly BodyContent[], context: BodyContext) {
  const people = [
    ...(draft.contacts ?? []).flatMap((person) => buildPerson(person, context) ?? []),
    ...parts.flatMap(({ contacts }) => contacts),
  ];
  const contacts = mergePeople(people);
  return { contacts, marks: listDuplicates(people, contacts) };
}

/** The texts of a release: the subtitle, the lead with its dateline, the remaining blocks, and the "about" text. */
function readTexts(draft: DraftRelease, parts: readonly BodyContent[], headline: Traced, context: BodyContext) {
  const aboutField = readAboutField(draft.boilerplate, context);
  const sender = nonEmpty(toLine(draft.sender));
  const ownAbout = chooseOwnAbout(
    aboutField.about && { name: sender?.value, ...aboutField.about, sender },
    parts.flatMap(({ about }) => about ?? []),
  );
  const body = removeHeadline([...parts.flatMap((part) => part.blocks), ...ownAbout.blocks], headline.value);
  const fieldLead = readLead(draft, headline, context);
  const opening = chooseLead(fieldLead.lead, body.blocks);
  const subtitle = readSubtitle(draft, headline);
  return {
    sender,
    about: ownAbout.about,
    subtitle: subtitle.subtitle,
    ...(draft.dateline
      ? { dateline: toLine(draft.dateline), lead: opening.lead }
      : { dateline: undefined, ...splitDateline(opening.lead) }),
    blocks: opening.blocks,
    marks: [aboutField, ownAbout, body, fieldLead, opening, subtitle].flatMap(({ marks }) => marks),
    doubts: opening.doubts,
  };
}

/** The members that do not depend on other releases. Those in `values` come from several fields and texts. */
function buildMembers(
  draft: DraftRelease,
  values: Pick<AssembledRelease['members'], 'url' | 'headline' | 'keywords' | 'image' | 'contacts'>,
  { subtitle, dateline, lead, blocks }: ReturnType<typeof readTexts>,
  context: AssembleContext,
): AssembledRelease['members'] {
  const { timeZone, base } = context;
  const { url, headline, keywords, image, contacts } = values;
  const datePublished = toDate(draft.datePublished, timeZone);
  return {
    id: toLine(draft.id) ?? toReleaseId(datePublished?.value, headline.value),
    url,
    inLanguage: toLanguageTag(draft.inLanguage) ?? detectLanguage(sampleText(headline, lead, blocks)),
    genre: toLine(draft.genre),
    headline,
    alternativeHeadline: subtitle,
    dateline,
    datePublished,
    dateModified: toDate(draft.dateModified, timeZone),
    correction: toLine(draft.correction),
    keywords,
    image,
    images: listPictures(draft).map((picture) => toImage(picture, base)),
    attachments: (draft.attachments ?? []).flatMap((attachment) =>
      attachment.picture ? [] : toAttachment(attachment, base),
    ),
    event:
      buildEvent(draft, context) ?? readEventInText(draft, { datePublished, headline, lead, blocks }, context),
    contacts,
  };
}

/** The parts of the body. Texts are read first, because supplements are left out if a text already contains them. */
function readBodies(
  parts: readonly (Markup | DraftSupplement | undefined)[],
  context: BodyContext,
): BodyContent[] {
  const results = parts.map((part) => (part && 'kind' in part ? readBodyMarkup(part, context) : part));
  const getBodyIndex = lazy(() =>
    indexBody(results.flatMap((part) => (part && 'blocks' in part ? part.blocks : []))),
  );
  return results.flatMap((part): BodyContent[] => {
    if (!part || 'blocks' in part) return part ? [part] : [];
    return [
      {
        ...readSupplement(part, getBodyIndex(), context),
        contacts: [],
        contactPoints: [],
        keywords: [],
        warnings: [],
      },
    ];
  });
}

/** `sv-SE` of `sv_SE`. Invalid tags stay as they are: the model's reader drops them. */
const toLanguageTag = (value: Traced | undefined): Traced | undefined =>
  value && { ...value, value: value.value.trim().replace(/_/g, '-') };

/** Enough of a text to detect its language. */
const sampleText = (headline: Traced, lead: Traced | undefined, blocks: readonly Block[]) =>
  [headline.value, lead?.value ?? '', ...blocks.slice(0, 4).map(({ text }) => text)].join('\n').slice(0, 800);

/** The pictures of a release beside its main one. */
const listPictures = ({ images = [], attachments = [] }: DraftRelease): DraftImage[] => [
  ...images,
  ...attachments.flatMap(({ picture }) => picture ?? []),
];

const toAttachment = (attachment: DraftAttachment, base: string | undefined) => ({
  url: toUrl(attachment.url, base),
  type: attachment.type,
  name: toLine(attachment.name),
  encodingFormat: toLine(attachment.encodingFormat),
  contentSize: toSize(attachment.contentSize),
  thumbnailUrl: toUrl(attachment.thumbnailUrl, base),
});

function mergeTexts(values: readonly Traced[]): Traced[] {
  const byText = new Map<string, Traced>();
  for (const value of values) {
    const line = toLine(value)!;
    const existing = byText.get(foldCase(line.value));
    if (existing) for (const part of line.from) existing.from.push(part);
    else byText.set(foldCase(line.value), { ...line, from: [...line.from] });
  }
  return [...byText.values()];
}

/** The ranges of people that were merged into the same person elsewhere. */
function listDuplicates(people: readonly TracedPerson[], retained: readonly TracedPerson[]): RangeOutcome[] {
  if (people.length === retained.length) return [];
  const startsByLeaf = new Map<Node | undefined, Set<number>>();
  for (const { leaf, start } of listRanges(retained))
    getOrCreate(startsByLeaf, leaf, () => new Set<number>()).add(start);
  return listRanges(people)
    .filter(({ leaf, start }) => !startsByLeaf.get(leaf)?.has(start))
    .map((range) => omitted(range, 'other-form'));
}

const buildEvent = ({ event }: DraftRelease, { timeZone, base }: AssembleContext) =>
  event && {
    startDate: toDate(event.startDate, timeZone),
    endDate: toDate(event.endDate, timeZone),
    location: toLine(event.location),
    url: toUrl(event.url, base),
  };

/** The event in the lead and body. These keep their lines, so the values are copies without ranges. */
function readEventInText(
  draft: DraftRelease,
  content: {
    datePublished: Traced | undefined;
    headline: Traced;
    lead: Traced | undefined;
    blocks: readonly Block[];
  },
  { timeZone }: AssembleContext,
) {
  const html = content.blocks.map((block) => block.html).join('\n');
  const title = `${draft.genre?.value ?? ''} ${content.headline.value}`;
  return readEventHtml(html, content.lead?.value ?? '', {
    timeZone,
    published: content.datePublished?.value,
    title,
  });
}

/** The lead in its field, unless it only repeats the headline. */
function readLead(draft: DraftRelease, headline: Traced, context: BodyContext) {
  const lead = draft.lead && readPlainText(draft.lead, context);
  if (!lead || !isSameHeadline(lead.value, headline.value)) return { lead, marks: [] };
  return { lead: undefined, marks: lead.from.map((part) => omitted(part, 'repeated-headline')) };
}

/** The subtitle, unless it only repeats the headline. */
function readSubtitle(draft: DraftRelease, headline: Traced) {
  const subtitle = toLine(draft.alternativeHeadline);
  if (!subtitle || foldCase(subtitle.value) !== foldCase(headline.value)) return { subtitle, marks: [] };
  return { subtitle: undefined, marks: subtitle.from.map((part) => omitted(part, 'repeated-headline')) };
}

/** True for a block that only repeats the release's picture, without a caption. */
const isImageBlock = ({ html, text }: Block, url: string) =>
  !text && html.split('<img').length === 2 && html.includes(`src="${url.replaceAll('&', '&amp;')}"`);

/** Removes the paragraphs of a body that belong to the organisation's "about" text. */
export function removeBoilerplate(blocks: readonly Block[], ownTexts: TextIndex) {
  const kept: Block[] = [];
  const marks: RangeOutcome[] = [];
  for (const block of blocks) {
    const match = block.isPlain && compareToTexts(block.text, ownTexts);
    if (!match) kept.push(block);
    else
      for (const part of block.from)
        marks.push(omitted(part, match === 'same' ? 'repeated-boilerplate' : 'similar-boilerplate'));
  }
  return { kept, marks };
}
