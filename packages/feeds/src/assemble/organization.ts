import { cleanUrl } from '../clean/url.js';
import { folded } from '../piece.js';
import { leftOut, type Found, type Mark } from '../trace.js';
import { aboutBlock, readAbout, reasonFor } from './about.js';
import { addressOf } from './address.js';
import type { Block, BodyContext } from './body.js';
import type { DraftOrganization } from './draft.js';
import { emailOf, imageOf, lineOf, telephonesOf, urlOf } from './fields.js';
import { foundIn, type AssembleContext, type ReadRelease } from './release.js';
import type { KnownTexts } from './similar.js';

/** The sender, its members as the document has them. */
export interface FoundOrganization {
  name: Found | string | undefined;
  description: Found | undefined;
  [member: string]: unknown;
}

export const bodyContext = (context: AssembleContext): BodyContext => ({
  ...context,
  cleanUrl: (url) => cleanUrl(url, context.base),
});

/**
 * The sender. Its text is that of a field of its own, else that of the newest release that has one, else the paragraph
 * that ends most releases.
 */
export function organizationOf(
  draft: DraftOrganization = {},
  newestFirst: readonly ReadRelease[],
  context: AssembleContext,
): { organization: FoundOrganization; marks: Mark[] } {
  const { country, base } = context;
  const own = readAbout(draft.description, bodyContext(context));
  const name = lineOf(draft.name) ?? newestFirst.find((release) => release.about?.name)?.about?.name;
  const abouts = newestFirst.flatMap((release) => release.about ?? []);
  const about =
    abouts.find((other) => !isOther(other.name, name)) ??
    abouts.find(({ sender }) => !isOther(sender?.value, name));
  const organization = {
    name,
    description: own.about?.description ?? about?.description ?? lastParagraphOfMost(newestFirst),
    url: urlOf(draft.url, base),
    logo: imageOf(draft.logo, base),
    telephone: draft.telephone?.flatMap((field) => telephonesOf(field, country)),
    email: emailOf(draft.email),
    address: draft.address && addressOf(draft.address),
    identifier: lineOf(draft.identifier),
    sameAs: draft.sameAs?.map((url) => urlOf(url, base)),
    timeZone: context.timeZone,
  };
  return { organization, marks: own.marks };
}

/** True for the names of two organisations. */
function isOther(about: string | undefined, organization: Found | string | undefined): boolean {
  const name = typeof organization === 'object' ? organization.value : organization;
  return Boolean(about && name && folded(about) !== folded(name));
}

/** Fewer releases may end alike by chance. */
const MOST = 3;
const SHORTEST = 80;

function lastParagraphOfMost(releases: readonly ReadRelease[]): Found | undefined {
  const ends = releases.flatMap(({ blocks }) => {
    const last = blocks[blocks.length - 1];
    return last?.isPlain && last.text.length >= SHORTEST ? [last] : [];
  });
  const counts = new Map<string, number>();
  for (const { text } of ends) counts.set(folded(text), (counts.get(folded(text)) ?? 0) + 1);
  const most = ends.find(({ text }) => {
    const count = counts.get(folded(text))!;
    return count >= MOST && count > releases.length / 2;
  });
  return most && foundIn(most);
}

/**
 * What becomes of a release's own "about" text when it is not the one that the document shows: the same text again is
 * left out, an older one gives way, and that of another organisation goes back into the body.
 */
export function aboutOf(release: ReadRelease, organization: FoundOrganization, known: KnownTexts) {
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  const { about } = release;
  if (!about || about.description === organization.description) return { blocks, marks };
  const reason = reasonFor(about.description, known);
  if (!reason && isOther(about.name, organization.name)) blocks.push(aboutBlock(about));
  else for (const part of about.description.from) marks.push(leftOut(part, reason ?? 'superseded'));
  return { blocks, marks };
}
