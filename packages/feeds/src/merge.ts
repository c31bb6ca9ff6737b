import type { PressRoom, Release } from '@pressrum/model';
import { unique } from './clean/slug.js';
import { canonicalJson } from './clean/canonical-json.js';
import { folded } from './piece.js';
import { aboutIn, linesOf, withoutAbout } from './repeated-about.js';
import { once } from './once.js';
import type { Diagnostic, Reason, Reading, Span } from './reading.js';

/** Several readings as one document, and what became of each source in it. */
export interface Merged {
  /** Absent where no reading has a document. */
  room?: PressRoom;
  sources: Pick<Reading, 'source' | 'encoding' | 'spans'>[];
  diagnostics: Diagnostic[];
}

/**
 * Makes one document of several readings: releases newest first, the organisation and the press contacts (with their
 * date) each from the newest reading that has them. A release that comes twice stands once, and the organisation's text
 * not in a release's body too. The spans tell where each part stands in the merged document, or why it does not.
 * Readings without a document give only diagnostics.
 */
export function merge(readings: readonly Reading[]): Merged {
  const newest = [...readings].filter(({ room }) => room).sort((a, b) => dateOf(b) - dateOf(a) || 0);
  const organization = newest.find(({ room }) => room!.organization);
  const contacts = newest.find(({ room }) => room!.contactPoints);
  const about = organization?.room!.organization;
  const { releases, places } = mergeReleases(newest);
  const room: PressRoom = {
    ...newest.reduceRight<PressRoom>((all, { room }) => ({ ...all, ...room }), {}),
    ...(about && { organization: about }),
    ...(contacts && { contactPoints: contacts.room!.contactPoints }),
    ...(releases.length && {
      releases: releases.map((release) => withoutAbout(release, aboutIn(release, about))),
    }),
  };
  delete room.contactPointsAsOf;
  const asOf = contacts?.room!.contactPointsAsOf;
  if (asOf) room.contactPointsAsOf = asOf;

  const traced = (reading: Reading) => {
    const { source, encoding, spans } = reading;
    const repeated = reading.room?.releases?.map((release) => linesOf(aboutIn(release, about)));
    const replaced = (span: Span): Span => {
      const index = /^releases\[(\d+)\]/.exec(span.to ?? '')?.[1];
      if (index !== undefined) {
        const release = reading.room!.releases![Number(index)]!;
        const isAbout =
          span.to!.endsWith('.articleBody') && repeated![Number(index)]!.has(folded(span.text.trim()));
        return isAbout ? dropped(span, 'repeated-boilerplate') : moved(span, places.get(release));
      }
      const winner = span.to?.startsWith('organization') ? organization : contacts;
      return !span.to || winner === reading ? span : dropped(span, 'superseded');
    };
    return { source, ...(encoding && { encoding }), spans: spans.map(replaced) };
  };
  const sources = once(() => readings.map(traced));
  return {
    ...(newest.length && { room }),
    get sources() {
      return sources();
    },
    diagnostics: readings.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** All releases, newest first and each once, and the index that each now has; none for one that came before. */
function mergeReleases(readings: readonly Reading[]) {
  const byContent = new Map<string, Release>();
  for (const release of readings.flatMap(({ room }) => room!.releases ?? [])) {
    const content = canonicalJson(release);
    if (!byContent.has(content)) byContent.set(content, release);
  }
  const sorted = newestFirst([...byContent.values()]);
  const ids = unique(sorted.map(({ id }) => id ?? ''));
  const places = new Map(sorted.map((release, index) => [release, index]));
  const releases = sorted.map((release, index) => ({ ...release, ...(ids[index] && { id: ids[index] }) }));
  return { releases, places };
}

/** Releases by the time of publication, the newest first, those without one last. */
export const newestFirst = (releases: readonly Release[]): Release[] =>
  [...releases].sort((a, b) => instant(b) - instant(a) || 0);

const instant = ({ datePublished }: Release) => (datePublished ? Date.parse(datePublished) : -Infinity);
const dateOf = ({ room }: Reading) =>
  (room!.releases ?? []).map(instant).reduce((a, b) => Math.max(a, b), -Infinity);

const moved = (span: Span, index: number | undefined): Span =>
  index === undefined
    ? dropped(span, 'duplicate-release')
    : ({ ...span, ...{ to: span.to!.replace(/^releases\[\d+\]/, `releases[${index}]`) } } as Span);

const dropped = ({ start, end, text }: Span, reason: Reason): Span => ({ start, end, text, leftOut: reason });
