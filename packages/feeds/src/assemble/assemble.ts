import { DEFAULT_TIME_ZONE, readPressRoom } from '@pressrum/model';
import { makeUnique } from '../normalize/slug.js';
import { inferCountry } from '../normalize/telephone.js';
import { describeDropped, describeUnplaced, toWarnings } from '../provenance/diagnostics.js';
import { failReading, type ReadContext, type Reading, type Retracted } from '../readers/reading.js';
import { listRanges, omitted, toPlain, unwrapTraced } from '../provenance/traced.js';
import { listSpans, readRange } from '../provenance/list-spans.js';
import { removeUnusable } from '../provenance/unusable-values.js';
import type { Node } from '../syntax-tree/node.js';
import { joinHtml } from '../text/assemble/body.js';
import { assignContactIds } from '../text/assemble/contact-point.js';
import { lazy } from '../utilities/lazy.js';
import { splitParagraphs } from './about-text.js';
import type { Draft, DraftRelease } from './draft.js';
import { toUrl } from './fields.js';
import { placeReleaseAbout, createBodyContext, buildOrganization } from './organization.js';
import { buildContactPoint } from './person.js';
import { indexTexts } from './similar.js';
import { readRelease, removeBoilerplate, type AssembleContext, type AssembledRelease } from './release.js';
import { describeWithoutHeadline } from './without-headline.js';

/** A parsed source: its text and its syntax tree. */
export interface Source {
  text: string;
  root: Node;
  encoding?: string | undefined;
  warnings?: string[] | undefined;
}

/**
 * Builds the document from a reader's draft, and the report of every part of the source. The same for all formats except
 * plain text, which has no fields.
 */
export function assemble(
  draft: Draft,
  { text, root, encoding, warnings = [] }: Source,
  context: ReadContext,
): Reading {
  const { source, timeZone = DEFAULT_TIME_ZONE, url: base } = context;
  const assembleContext = { timeZone, country: inferCountry(timeZone), base };
  const built = draft.room ? { tree: draft.room, marks: [], warnings: [] } : buildDocument(draft, assembleContext);
  const document = toPlain(built.tree);
  const dropped: { path: string; wanted: string }[] = [];
  const room = readPressRoom(document, (path, wanted) => dropped.push({ path, wanted }));
  const notPublic = listNotPublic(draft, assembleContext);
  if (!draft.room && !room.releases && !room.contactPoints && !room.organization) {
    return notPublic.hasEmbargoed
      ? { ...failReading(context, NOTHING_PUBLIC), ...notPublic }
      : { ...failReading(context, NOTHING), isEmpty: true };
  }
  const omissions = (draft.leftOut ?? []).map(({ range, reason }) => omitted(range, reason));
  const messages = [
    ...warnings,
    ...(draft.warnings ?? []),
    ...built.warnings,
    ...describeDropped(document, dropped),
    ...describeUnplaced(
      built.marks.flatMap((range) => (range.leftOut === 'unplaced' ? [readRange(range, text)] : [])),
    ),
  ];
  // Lazy, because few callers need the report and it takes a quarter of the time.
  const spans = lazy(() => {
    const placed = removeUnusable(
      [...unwrapTraced(built.tree).outcomes, ...built.marks],
      dropped.map(({ path }) => path),
    );
    return listSpans(root, [...omissions, ...placed], text);
  });
  return {
    source,
    ...(encoding && { encoding }),
    room,
    ...notPublic,
    ...('senders' in built && built.senders && { senders: built.senders }),
    ...('sourceIds' in built && built.sourceIds && { sourceIds: built.sourceIds }),
    get spans() {
      return spans();
    },
    diagnostics: toWarnings(messages, source),
  };
}

const NOTHING =
  'holds no press release with a headline, no contact and no organisation; see that it is the right source';
const NOTHING_PUBLIC = 'holds nothing that its sender has made public; fetch it again when it is published';

/** The releases that are withheld until later, and those that the source has retracted. */
function listNotPublic({ leftOut = [], retracted = [] }: Draft, context: AssembleContext) {
  const withheld = leftOut.flatMap((part) => part.withheld ?? []);
  return {
    ...(leftOut.some(({ reason }) => reason === 'not-public') && { hasEmbargoed: true }),
    ...(withheld.length && { withheld }),
    ...(retracted.length && { retracted: retracted.map((release) => describeRetracted(release, context)) }),
  };
}

/** The values by which a retracted release is recognised. A notice in its place may have no headline. */
function describeRetracted(draft: DraftRelease, context: AssembleContext): Retracted {
  const { id, url, headline, datePublished, inLanguage } = readRelease(draft, context)?.members ?? {};
  return {
    ...(toPlain({ id, url, headline, datePublished, inLanguage }) as Retracted | undefined),
    ...(draft.sourceId !== undefined && { sourceId: draft.sourceId }),
  };
}

/** The document as a tree of traced values. */
function buildDocument(draft: Draft, context: AssembleContext) {
  const releases = draft.releases.flatMap((release) => readRelease(release, context) ?? []);
  const newestFirst = [...releases].sort((a, b) => toPublishedMs(b) - toPublishedMs(a) || 0);
  const { organization, marks: headings } = buildOrganization(draft.organization, newestFirst, context);
  const aboutTexts = indexTexts(splitParagraphs(organization.description));
  const pressService = choosePressContacts(draft, newestFirst, context);
  const superseded = releases.flatMap(({ contactPoints }) =>
    contactPoints === pressService.points
      ? []
      : listRanges(contactPoints).map((part) => omitted(part, 'superseded')),
  );
  const bodies = releases.map((release) => {
    const body = removeBoilerplate(release.blocks, aboutTexts);
    const about = placeReleaseAbout(release, organization, aboutTexts);
    const blocks = [...body.kept, ...about.blocks].map(({ html, from }) => ({ value: html, from }));
    return { articleBody: joinHtml(blocks), marks: [...release.marks, ...body.marks, ...about.marks] };
  });
  const marks = [...bodies.flatMap((body) => body.marks), ...superseded, ...headings];
  const ids = makeUnique(releases.map(({ members: { id } }) => (typeof id === 'string' ? id : id.value)));
  const tree = {
    organization: organization.name && organization,
    contactPoints: pressService.points && assignContactIds(pressService.points),
    contactPointsAsOf: pressService.asOf,
    releases: releases.map(({ members, lead }, index) => ({
      ...members,
      id: typeof members.id === 'string' ? ids[index] : { ...members.id, value: ids[index]! },
      description: lead,
      articleBody: bodies[index]!.articleBody,
    })),
    notice: draft.notice,
    next: toUrl(draft.next, context.base),
  };
  const byId = (member: 'sender' | 'sourceId'): Record<string, string> =>
    Object.fromEntries(
      releases.flatMap(({ [member]: value }, index) => (value && ids[index] ? [[ids[index], value]] : [])),
    );
  const [senders, sourceIds] = [byId('sender'), byId('sourceId')];
  return {
    tree,
    marks,
    warnings: collectWarnings(draft, releases),
    ...(Object.keys(senders).length && { senders }),
    ...(Object.keys(sourceIds).length && { sourceIds }),
  };
}

function collectWarnings(draft: Draft, releases: readonly AssembledRelease[]): string[] {
  return [
    ...releases.flatMap(({ warnings, members }) => warnings.map((text) => `${members.headline.value}: ${text}`)),
    ...describeWithoutHeadline(draft.releases),
  ];
}

/** The press service: the source's own contacts, else those of the newest release that has a section for them. */
function choosePressContacts(draft: Draft, newestFirst: readonly AssembledRelease[], context: AssembleContext) {
  if (draft.contactPoints?.length) {
    return {
      points: draft.contactPoints.map((contact) => buildContactPoint(contact, createBodyContext(context))),
    };
  }
  const release = newestFirst.find(({ contactPoints }) => contactPoints.length);
  return { points: release?.contactPoints, asOf: release?.members.datePublished?.value.slice(0, 10) };
}

const toPublishedMs = ({ members: { datePublished } }: AssembledRelease) =>
  (datePublished && Date.parse(datePublished.value)) || -Infinity;
