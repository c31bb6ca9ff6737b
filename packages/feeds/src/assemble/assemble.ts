import { readPressRoom } from '@pressrum/model';
import { unique } from '../clean/slug.js';
import { countryOf } from '../clean/telephone.js';
import { droppedIn, unplacedIn, warningsOf } from '../diagnostics.js';
import { unusable, type ReadContext, type Reading } from '../reading.js';
import type { Node } from '../source/node.js';
import { joinedHtml } from '../text/body.js';
import { withIds } from '../text/press-service.js';
import { once } from '../once.js';
import { leftOut, partition, untrace } from '../trace.js';
import { paragraphsOf } from './about.js';
import type { Draft } from './draft.js';
import { urlOf } from './fields.js';
import { aboutOf, bodyContext, organizationOf } from './organization.js';
import { contactPointOf } from './person.js';
import { knownTexts } from './similar.js';
import { readRelease, withoutAbout, type AssembleContext, type ReadRelease } from './release.js';
import { withLeaves, withoutDropped } from './report.js';

/** A source that was read: its text, and the tree of its values. */
export interface Source {
  text: string;
  root: Node;
  encoding?: string | undefined;
  warnings?: string[] | undefined;
}

/**
 * The cleaning pass: the document of what a reader found, and what became of every part of the source. The same for all
 * formats but the text of a newsroom page, which has no fields to begin with.
 */
export function assemble(
  draft: Draft,
  { text, root, encoding, warnings = [] }: Source,
  context: ReadContext,
): Reading {
  const { source, timeZone = 'Europe/Stockholm', url: base } = context;
  const read = draft.room
    ? { tree: draft.room, marks: [], warnings: [] }
    : treeOf(draft, { source: text, timeZone, country: countryOf(timeZone), base });
  const traced = untrace(read.tree);
  const dropped: { path: string; wanted: string }[] = [];
  const room = readPressRoom(traced.value, (path, wanted) => dropped.push({ path, wanted }));
  const holdsBack = draft.leftOut?.some(({ reason }) => reason === 'not-public');
  if (!draft.room && !room.releases && !room.contactPoints && !room.organization) {
    return holdsBack ? { ...unusable(context, NOTHING_PUBLIC), holdsBack } : unusable(context, NOTHING);
  }
  const left = (draft.leftOut ?? []).map(({ node, reason }) => leftOut(node, reason));
  const marks = [
    ...left,
    ...withoutDropped(
      [...traced.marks, ...read.marks],
      dropped.map(({ path }) => path),
    ),
  ];
  const messages = [
    ...warnings,
    ...(draft.warnings ?? []),
    ...read.warnings,
    ...droppedIn(traced.value, dropped),
    ...unplacedIn(marks, text),
  ];
  // Few ask for the report, and it costs as much as a quarter of the reading.
  const spans = once(() => partition(text, withLeaves(root, marks, text), 'syntax'));
  return {
    source,
    ...(encoding && { encoding }),
    room,
    ...(holdsBack && { holdsBack }),
    get spans() {
      return spans();
    },
    diagnostics: warningsOf(messages, source),
  };
}

const NOTHING =
  'holds no press release with a headline, no contact and no organisation; see that it is the right source';
const NOTHING_PUBLIC = 'holds nothing that its sender has made public; fetch it again when it is published';

/** The document as a tree of values that know where they come from. */
function treeOf(draft: Draft, context: AssembleContext) {
  const releases = draft.releases.flatMap((release) => readRelease(release, context) ?? []);
  const newestFirst = [...releases].sort((a, b) => instantOf(b) - instantOf(a) || 0);
  const { organization, marks: headings } = organizationOf(draft.organization, newestFirst, context);
  const known = knownTexts(paragraphsOf(organization.description));
  const desk = deskOf(draft, newestFirst, context);
  const superseded = releases.flatMap(({ contactPoints }) =>
    contactPoints === desk.points ? [] : untrace(contactPoints).marks.map((part) => leftOut(part, 'superseded')),
  );
  const bodies = releases.map((release) => {
    const own = withoutAbout(release.blocks, known);
    const about = aboutOf(release, organization, known);
    const blocks = [...own.kept, ...about.blocks].map(({ html, from }) => ({ value: html, from }));
    return { articleBody: joinedHtml(blocks), marks: [...release.marks, ...own.marks, ...about.marks] };
  });
  const marks = [...bodies.flatMap((body) => body.marks), ...superseded, ...headings];
  const ids = unique(releases.map(({ members: { id } }) => (typeof id === 'string' ? id : id.value)));
  const tree = {
    organization: organization.name && organization,
    contactPoints: desk.points && withIds(desk.points),
    contactPointsAsOf: desk.asOf,
    releases: releases.map(({ members, lead }, index) => ({
      ...members,
      id: typeof members.id === 'string' ? ids[index] : { ...members.id, value: ids[index]! },
      description: lead,
      articleBody: bodies[index]!.articleBody,
    })),
    notice: draft.notice,
    next: urlOf(draft.next, context.base),
  };
  return { tree, marks, warnings: warningsIn(draft, releases) };
}

function warningsIn(draft: Draft, releases: readonly ReadRelease[]): string[] {
  const nameless = draft.releases.length - releases.length;
  return [
    ...releases.flatMap(({ warnings, members }) => warnings.map((text) => `${members.headline.value}: ${text}`)),
    ...(nameless ? [`${nameless} of ${draft.releases.length} releases without a headline; left out`] : []),
  ];
}

/** The press service now: contacts that the source gives as such, else those under a release's heading, with its date. */
function deskOf(draft: Draft, newestFirst: readonly ReadRelease[], context: AssembleContext) {
  if (draft.contactPoints?.length) {
    return { points: draft.contactPoints.map((contact) => contactPointOf(contact, bodyContext(context))) };
  }
  const release = newestFirst.find(({ contactPoints }) => contactPoints.length);
  return { points: release?.contactPoints, asOf: release?.members.datePublished?.value.slice(0, 10) };
}

const instantOf = ({ members: { datePublished } }: ReadRelease) =>
  (datePublished && Date.parse(datePublished.value)) || -Infinity;
