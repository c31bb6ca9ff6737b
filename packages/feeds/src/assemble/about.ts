import { escapeHtml } from '../clean/sanitise.js';
import type { Reason } from '../reading.js';
import { leftOut, type Found, type Mark } from '../trace.js';
import { nameInHeading } from '../text/sections.js';
import { readPlain, type Block, type BodyContext } from './body.js';
import type { Markup } from './draft.js';
import { saying } from './fields.js';
import { knownTexts, likeness, type KnownTexts } from './similar.js';

/** A text about an organisation, and which one where that is known. */
export interface About {
  name?: string | undefined;
  description: Found;
  /** The release's sender, whose text it is, whatever a heading calls it. */
  sender?: Found | undefined;
}

export const paragraphsOf = (description: Found | undefined): string[] => description?.value.split('\n\n') ?? [];

/** An "about" text that a field holds, without the heading "Om …" that it may begin with. */
export function readAbout(markup: Markup | undefined, context: BodyContext): { about?: About; marks: Mark[] } {
  const whole = saying(markup && readPlain(markup, context));
  if (!whole) return { marks: [] };
  const [heading = ''] = whole.value.split('\n', 1);
  const name = nameInHeading(heading);
  const value = whole.value.slice(heading.length).replace(/^\n+/, '');
  if (!name || !value) return { about: { description: whole }, marks: [] };
  // Each line is a part of its own.
  const [first, ...from] = whole.from;
  return { about: { name, description: { value, from } }, marks: [leftOut(first!, 'heading')] };
}

/**
 * The sender's own text: that of a field, else the first under a heading "Om …" in the body. Another one under a heading
 * says the same again, or is about something else and goes back into the body.
 */
export function ownAbout(field: About | undefined, sections: readonly (About & { name: string })[]) {
  const own = field ?? sections[0];
  const others = field ? sections : sections.slice(1);
  const known = knownTexts(paragraphsOf(own?.description));
  const blocks: Block[] = [];
  const marks: Mark[] = [];
  let name = own?.name;
  for (const other of others) {
    const reason = reasonFor(other.description, known);
    if (!reason) blocks.push(aboutBlock(other));
    else for (const part of other.description.from) marks.push(leftOut(part, reason));
    if (reason) name ??= other.name;
  }
  return { about: own && { ...own, name }, blocks, marks };
}

/** Why a text is left out beside known ones; nothing where it says something else. */
export function reasonFor(description: Found, known: KnownTexts): Reason | undefined {
  const likes = paragraphsOf(description).map((paragraph) => likeness(paragraph, known));
  if (likes.every((like) => like === 'same')) return 'repeated-boilerplate';
  return likes.some(Boolean) ? 'similar-boilerplate' : undefined;
}

/** A text about an organisation that is not the room's, as a part of the body. */
export function aboutBlock({ name = '', description: { value, from }, sender }: About): Block {
  const paragraphs = paragraphsOf({ value, from }).map(
    (text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`,
  );
  return {
    html: [`<h2>Om ${escapeHtml(name)}</h2>`, ...paragraphs].join('\n'),
    text: value,
    from: [...(sender && sender.value === name ? sender.from : []), ...from],
    isPlain: false,
  };
}
