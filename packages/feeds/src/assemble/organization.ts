import { cleanUrl } from '../normalize/url.js';
import { foldCase } from '../provenance/text-range.js';
import { omitted, type Traced } from '../provenance/traced.js';
import type { RangeOutcome } from '../provenance/span.js';
import { toAboutBlock, readAboutField, explainRepeated } from './about-text.js';
import { toPostalAddress } from './postal-address.js';
import type { Block, BodyContext } from './body-blocks.js';
import type { DraftOrganization } from './draft.js';
import { toEmail, toImage, toLine, toTelephones, toUrl } from './fields.js';
import { traceBlock } from './lead.js';
import type { AssembleContext, AssembledRelease } from './release.js';
import type { TextIndex } from './similar.js';

/** The organisation, as a tree of traced values. */
export interface TracedOrganization {
  name: Traced | string | undefined;
  description: Traced | undefined;
  [member: string]: unknown;
}

export const createBodyContext = (context: AssembleContext): BodyContext => ({
  ...context,
  cleanUrl: (url) => cleanUrl(url, context.base),
});

/**
 * Builds the organisation. Its "about" text is that of its own field, else that of the newest release that has one, else
 * the paragraph that ends most releases.
 */
export function buildOrganization(
  draft: DraftOrganization = {},
  newestFirst: readonly AssembledRelease[],
  context: AssembleContext,
): { organization: TracedOrganization; marks: RangeOutcome[] } {
  const { country, base } = context;
  const aboutField = readAboutField(draft.description, createBodyContext(context));
  const name = toLine(draft.name) ?? newestFirst.find((release) => release.about?.name)?.about?.name;
  const abouts = newestFirst.flatMap((release) => release.about ?? []);
  const about =
    abouts.find((other) => !isOtherOrganization(other.name, name)) ??
    abouts.find(({ sender }) => !isOtherOrganization(sender?.value, name));
  const organization = {
    name,
    description: aboutField.about?.description ?? about?.description ?? findCommonEnding(newestFirst),
    url: toUrl(draft.url, base),
    logo: toImage(draft.logo, base),
    telephone: draft.telephone?.flatMap((field) => toTelephones(field, country)),
    email: toEmail(draft.email),
    address: draft.address && toPostalAddress(draft.address),
    identifier: toLine(draft.identifier),
    sameAs: draft.sameAs?.map((url) => toUrl(url, base)),
    subscribeUrl: toUrl(draft.subscribeUrl, base),
    timeZone: context.timeZone,
  };
  return { organization, marks: aboutField.marks };
}

/** True if both names are known and differ. */
function isOtherOrganization(about: string | undefined, organization: Traced | string | undefined): boolean {
  const name = typeof organization === 'object' ? organization.value : organization;
  return Boolean(about && name && foldCase(about) !== foldCase(name));
}

/** Fewer releases may have the same ending by chance. */
const MIN_SAME_ENDINGS = 3;
const MIN_ENDING_LENGTH = 80;

function findCommonEnding(releases: readonly AssembledRelease[]): Traced | undefined {
  const endings = releases.flatMap(({ blocks }) => {
    const last = blocks[blocks.length - 1];
    return last?.isPlain && last.text.length >= MIN_ENDING_LENGTH ? [last] : [];
  });
  const counts = new Map<string, number>();
  for (const { text } of endings) counts.set(foldCase(text), (counts.get(foldCase(text)) ?? 0) + 1);
  const common = endings.find(({ text }) => {
    const count = counts.get(foldCase(text))!;
    return count >= MIN_SAME_ENDINGS && count > releases.length / 2;
  });
  return common && traceBlock(common);
}

/**
 * Handles the "about" text of a release that is not the document's. A repetition or an older text is left out; that of
 * another organisation goes back into the body.
 */
export function placeReleaseAbout(
  release: AssembledRelease,
  organization: TracedOrganization,
  ownTexts: TextIndex,
) {
  const blocks: Block[] = [];
  const marks: RangeOutcome[] = [];
  const { about } = release;
  if (!about || about.description === organization.description) return { blocks, marks };
  const reason = explainRepeated(about.description, ownTexts);
  if (!reason && isOtherOrganization(about.name, organization.name)) blocks.push(toAboutBlock(about));
  else for (const part of about.description.from) marks.push(omitted(part, reason ?? 'superseded'));
  return { blocks, marks };
}
