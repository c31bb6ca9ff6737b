import { escapeHtml, toParagraph } from '../normalize/sanitize.js';
import type { Reason, RangeOutcome } from '../provenance/span.js';
import { omitted, type Traced } from '../provenance/traced.js';
import { nameInHeading } from '../text/labels/section.js';
import { readPlainText, type Block, type BodyContext } from './body-blocks.js';
import type { Markup } from './draft.js';
import { nonEmpty } from './fields.js';
import { indexTexts, compareToTexts, type TextIndex } from './similar.js';

/** An "about" text, with the name of its organisation if that is known. */
export interface AboutText {
  name?: string | undefined;
  description: Traced;
  /** The release's sender, whose text it is even if the heading has another name. */
  sender?: Traced | undefined;
}

export const splitParagraphs = (description: Traced | undefined): string[] =>
  description?.value.split('\n\n') ?? [];

/** The "about" text in a field, without a heading "Om …" at its beginning. */
export function readAboutField(
  markup: Markup | undefined,
  context: BodyContext,
): { about?: AboutText; marks: RangeOutcome[] } {
  const text = nonEmpty(markup && readPlainText(markup, context));
  if (!text) return { marks: [] };
  const [heading = ''] = text.value.split('\n', 1);
  const name = nameInHeading(heading);
  const value = text.value.slice(heading.length).replace(/^\n+/, '');
  if (!name || !value) return { about: { description: text }, marks: [] };
  // Each line has one range. The first is that of the heading.
  const [first, ...from] = text.from;
  return { about: { name, description: { value, from } }, marks: [omitted(first!, 'heading')] };
}

/**
 * Chooses the sender's "about" text: that of a field, else the first under a heading "Om …" in the body. Others are left
 * out if they repeat it, or go back into the body if they are about something else.
 */
export function chooseOwnAbout(field: AboutText | undefined, sections: readonly (AboutText & { name: string })[]) {
  const chosen = field ?? sections[0];
  const others = field ? sections : sections.slice(1);
  const ownTexts = indexTexts(splitParagraphs(chosen?.description));
  const blocks: Block[] = [];
  const marks: RangeOutcome[] = [];
  let name = chosen?.name;
  for (const other of others) {
    const reason = explainRepeated(other.description, ownTexts);
    if (!reason) blocks.push(toAboutBlock(other));
    else for (const part of other.description.from) marks.push(omitted(part, reason));
    if (reason) name ??= other.name;
  }
  return { about: chosen && { ...chosen, name }, blocks, marks };
}

/** Why a text is left out as a repetition of known ones; `undefined` if it differs from them. */
export function explainRepeated(description: Traced, ownTexts: TextIndex): Reason | undefined {
  const matches = splitParagraphs(description).map((paragraph) => compareToTexts(paragraph, ownTexts));
  if (matches.every((match) => match === 'same')) return 'repeated-boilerplate';
  return matches.some(Boolean) ? 'similar-boilerplate' : undefined;
}

/** The "about" text of another organisation, as a block of the body. */
export function toAboutBlock({ name = '', description: { value, from }, sender }: AboutText): Block {
  const paragraphs = splitParagraphs({ value, from }).map(toParagraph);
  return {
    html: [`<h2>Om ${escapeHtml(name)}</h2>`, ...paragraphs].join('\n'),
    text: value,
    from: [...(sender && sender.value === name ? sender.from : []), ...from],
    isPlain: false,
  };
}
