import { findTelephones, knownTexts, leadInOf, likeness } from '@pressrum/feeds';
import { advice, quoted, type Finding } from '../finding.js';
import { within } from '../placed.js';
import type { Subject } from '../subject.js';

/** The organisation's own text belongs in its "about" block, once, and not under every release. */
export function boilerplateInBodies({ bodies, sender }: Subject): Finding[] {
  const known = knownTexts((sender?.description ?? '').split(/\n{2,}/));
  if (!known.exact.size) return [];
  return bodies.flatMap(({ path, lines }) => {
    const line = lines.find((text) => likeness(text, known));
    if (!line) return [];
    const how = likeness(line, known) === 'same' ? 'repeats' : 'nearly repeats';
    return advice(
      path,
      `${quoted(line)} ${how} the text about the organisation, which the page shows already; take it out here`,
    );
  });
}

/** Contacts in a body can neither be called with a tap nor be corrected in one place. */
export const contactsInBodies = ({ bodies, country }: Subject): Finding[] =>
  bodies.flatMap(({ path, lines }) => {
    const line = lines.find((text) => isLeadIn(text) || findTelephones(text, country).some(({ e164 }) => e164));
    if (!line) return [];
    return advice(
      path,
      `${quoted(line)} looks like a contact; if it is one for the press, move it from the text to contacts`,
    );
  });

/** "Kontakt:", "För mer information kontakta:", alone or with somebody, but not with a web address. */
function isLeadIn(text: string): boolean {
  const leadIn = leadInOf({ start: 0, end: text.length, text });
  if (!leadIn) return false;
  const { words, rest } = leadIn;
  return (
    !rest ||
    rest.text.includes('@') ||
    (words.text.endsWith(':') && !/www\.|https?:|\S\.\p{Ll}{2,}/u.test(rest.text))
  );
}

/** Who cannot see a picture is told what it shows, if somebody wrote it. */
export const picturesWithoutAlt = ({ releases, bodies }: Subject): Finding[] => [
  ...releases
    .filter(({ value: { image } }) => image && !image.alt)
    .map(({ path }) => advice(within(path, 'image.alt'), NO_ALT)),
  ...bodies.flatMap(({ path, images }) =>
    images
      .filter(({ alt }) => alt === undefined)
      .map(({ src }) =>
        advice(path, `the picture ${quoted(src ?? '')} ${NO_ALT}; for mere decoration write alt=""`),
      ),
  ),
];

const NO_ALT = 'has no alt text, so that nobody hears what it shows; say it in a sentence';
