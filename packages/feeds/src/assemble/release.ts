import { present } from '@pressrum/model';
import { languageOf } from '../clean/language.js';
import { releaseId } from '../clean/slug.js';
import { cleanUrl } from '../clean/url.js';
import { once } from '../once.js';
import { folded } from '../piece.js';
import type { FoundContact } from '../text/press-service.js';
import type { FoundPerson } from '../text/release-contacts.js';
import { leftOut, untrace, type Found, type Mark } from '../trace.js';
import { ownAbout, readAbout, type About } from './about.js';
import { readAside, saidIn } from './aside.js';
import { readBody, readContactText, readPlain, type Block, type BodyContext, type ReadBody } from './body.js';
import type { DraftAside, DraftAttachment, DraftRelease, Markup } from './draft.js';
import { dateOf, imageOf, lineOf, saying, sizeOf, urlOf } from './fields.js';
import { eachOnce, personOf } from './person.js';
import { likeness, type KnownTexts } from './similar.js';

/** What reading takes beside the draft. */
export interface AssembleContext {
  /** The whole source. */
  source: string;
  timeZone: string;
  country: BodyContext['country'];
  /** What relative URLs are relative to, where that is known. */
  base?: string | undefined;
}

/** A release whose body is still in blocks: which of them are the "about" text shows when all releases are read. */
export interface ReadRelease {
  /** The members of the document that are settled. */
  members: Record<string, unknown> & { headline: Found; datePublished?: Found | undefined; id: Found | string };
  lead: Found | undefined;
  blocks: Block[];
  /** The sender's text, from a field of its own or from under its heading "Om …". */
  about?: About | undefined;
  contactPoints: FoundContact[];
  marks: Mark[];
  warnings: string[];
}

/** Reads all of a release but what depends on others. Nothing is a release without a headline. */
export function readRelease(draft: DraftRelease, outer: AssembleContext): ReadRelease | undefined {
  const headline = lineOf(draft.headline);
  if (!headline || present(headline.value) === undefined) return undefined;
  const url = urlOf(draft.url, outer.base);
  const base = url && /^https?:/i.test(url.value) ? url.value : outer.base;
  const context: BodyContext = { ...outer, cleanUrl: (address) => cleanUrl(address, base) };

  const bodies = bodiesOf(draft.body ?? [], context);
  const contactText = draft.contactText && readContactText(draft.contactText, context);
  const parts = [...bodies, ...(contactText ? [contactText] : [])];
  const people = [
    ...(draft.contacts ?? []).flatMap((person) => personOf(person, context) ?? []),
    ...parts.flatMap(({ contacts }) => contacts),
  ];
  const contacts = eachOnce(people);

  const field = readAbout(draft.boilerplate, context);
  const sender = saying(lineOf(draft.sender));
  const own = ownAbout(
    field.about && { name: sender?.value, ...field.about, sender },
    parts.flatMap(({ about }) => about ?? []),
  );
  const { lead, blocks, marks } = leadOf(draft, [...parts.flatMap((part) => part.blocks), ...own.blocks], context);
  const datePublished = dateOf(draft.datePublished, outer.timeZone);
  const inLanguage = languageTag(draft.inLanguage) ?? languageOf(sampleOf(headline, lead, blocks));
  const image = imageOf(draft.image, base, typeof inLanguage === 'string' ? inLanguage : inLanguage?.value);
  return {
    members: {
      id: lineOf(draft.id) ?? releaseId(datePublished?.value, headline.value),
      url,
      inLanguage,
      genre: lineOf(draft.genre),
      headline,
      alternativeHeadline: subtitleOf(draft, headline, marks),
      datePublished,
      dateModified: dateOf(draft.dateModified, outer.timeZone),
      correction: lineOf(draft.correction),
      keywords: eachTextOnce(draft.keywords ?? []),
      image,
      attachments: (draft.attachments ?? []).map((attachment) => attachmentOf(attachment, base)),
      event: draft.event && {
        startDate: dateOf(draft.event.startDate, outer.timeZone),
        endDate: dateOf(draft.event.endDate, outer.timeZone),
        location: lineOf(draft.event.location),
        url: urlOf(draft.event.url, base),
      },
      contacts,
    },
    lead,
    blocks: image?.url ? blocks.filter((block) => !isPicture(block, image.url!.value)) : blocks,
    about: own.about,
    contactPoints: parts.flatMap((part) => part.contactPoints),
    marks: [
      ...parts.flatMap((part) => part.marks),
      ...field.marks,
      ...own.marks,
      ...marks,
      ...droppedOf(people, contacts),
    ],
    warnings: parts.flatMap((part) => part.warnings),
  };
}

/** The parts of the body: texts first, because what stands apart from them is shown only where they do not say it. */
function bodiesOf(parts: readonly (Markup | DraftAside | undefined)[], context: BodyContext): ReadBody[] {
  const read = parts.map((part) => (part && 'kind' in part ? readBody(part, context) : part));
  const said = once(() => saidIn(read.flatMap((part) => (part && 'blocks' in part ? part.blocks : []))));
  return read.flatMap((part): ReadBody[] => {
    if (!part || 'blocks' in part) return part ? [part] : [];
    return [{ ...readAside(part, said(), context), contacts: [], contactPoints: [], warnings: [] }];
  });
}

/** `sv-SE` of `sv_SE`; what is no language tag stays for the model's reader to drop. */
const languageTag = (value: Found | undefined): Found | undefined =>
  value && { ...value, value: value.value.trim().replace(/_/g, '-') };

/** Enough of a text to tell its language by. */
const sampleOf = (headline: Found, lead: Found | undefined, blocks: readonly Block[]) =>
  [headline.value, lead?.value ?? '', ...blocks.slice(0, 4).map(({ text }) => text)].join('\n').slice(0, 800);

const attachmentOf = (attachment: DraftAttachment, base: string | undefined) => ({
  url: urlOf(attachment.url, base),
  name: lineOf(attachment.name),
  encodingFormat: lineOf(attachment.encodingFormat),
  contentSize: sizeOf(attachment.contentSize),
});

function eachTextOnce(values: readonly Found[]): Found[] {
  const known = new Map<string, Found>();
  for (const value of values) {
    const line = lineOf(value)!;
    const same = known.get(folded(line.value));
    if (same) for (const part of line.from) same.from.push(part);
    else known.set(folded(line.value), { ...line, from: [...line.from] });
  }
  return [...known.values()];
}

/** What stood twice, here and with the same person elsewhere. */
function droppedOf(people: readonly FoundPerson[], kept: readonly FoundPerson[]): Mark[] {
  const shown = new Set(untrace(kept).marks.map(({ start }) => start));
  return untrace(people)
    .marks.filter(({ start }) => !shown.has(start))
    .map((part) => leftOut(part, 'other-form'));
}

function subtitleOf(draft: DraftRelease, headline: Found, marks: Mark[]): Found | undefined {
  const subtitle = lineOf(draft.alternativeHeadline);
  if (!subtitle || folded(subtitle.value) !== folded(headline.value)) return subtitle;
  for (const part of subtitle.from) marks.push(leftOut(part, 'repeated-headline'));
  return undefined;
}

/** The release's own picture again, with no words about it. */
const isPicture = ({ html, text }: Block, url: string) =>
  !text && html.split('<img').length === 2 && html.includes(`src="${url.replaceAll('&', '&amp;')}"`);

/** An excerpt's end: "…", "[…]", "...". */
const CUT = /\s*(?:\[(?:…|\.{3}|&hellip;)\]|…|\.{3})\s*$/;

/**
 * The lead, and the body without it. A lead that the body begins with stands there once; one that is only the beginning
 * of the body, cut off, gives way to the body's first paragraph, and so does none at all.
 */
function leadOf(draft: DraftRelease, blocks: Block[], context: BodyContext) {
  const given = draft.lead && readPlain(draft.lead, context);
  const [first] = blocks;
  const marks: Mark[] = [];
  if (given && present(given.value) !== undefined) {
    if (first && sameText(first.text, given.value)) {
      for (const part of first.from) marks.push(leftOut(part, 'repeated-lead'));
      return { lead: given, blocks: blocks.slice(1), marks };
    }
    if (!isExcerpt(given.value, blocks)) return { lead: given, blocks, marks };
    for (const part of given.from) marks.push(leftOut(part, 'repeated-lead'));
  }
  // A body of one paragraph is its lead.
  return first?.isPlain
    ? { lead: foundIn(first), blocks: blocks.slice(1), marks }
    : { lead: undefined, blocks, marks };
}

/** A paragraph as plain text. */
export const foundIn = ({ text, from }: Block): Found => ({ value: text, from });

const sameText = (a: string, b: string) => folded(a).trim() === folded(b).trim();

/** True for a text that is cut off and the beginning of the body. */
function isExcerpt(text: string, blocks: readonly Block[]): boolean {
  if (!CUT.test(text)) return false;
  const excerpt = folded(text.replace(CUT, '')).trim();
  const body = blocks.slice(0, 5).map((block) => block.text);
  return excerpt.length > 20 && folded(body.join(' ')).startsWith(excerpt);
}

/** A release's body without the paragraphs that are the organisation's own text, and the marks of those. */
export function withoutAbout(blocks: readonly Block[], known: KnownTexts) {
  const kept: Block[] = [];
  const marks: Mark[] = [];
  for (const block of blocks) {
    const like = block.isPlain && likeness(block.text, known);
    if (!like) kept.push(block);
    else
      for (const part of block.from)
        marks.push(leftOut(part, like === 'same' ? 'repeated-boilerplate' : 'similar-boilerplate'));
  }
  return { kept, marks };
}
