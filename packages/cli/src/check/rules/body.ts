import { quote } from '@pressrum/build/files.js';
import { findTelephones, indexTexts, findLeadIn, compareToTexts } from '@pressrum/feeds';
import { advice, type Finding } from '../finding.js';
import { joinPath } from '../located.js';
import type { Subject } from '../subject.js';

/** The organisation's own text belongs in its "about" block, once, and not under every release. */
export function boilerplateInBodies({ bodies, sender }: Subject): Finding[] {
  const known = indexTexts((sender?.description ?? '').split(/\n{2,}/));
  if (!known.exact.size) return [];
  return bodies.flatMap(({ path, lines }) => {
    const line = lines.find((text) => compareToTexts(text, known));
    if (!line) return [];
    const how = compareToTexts(line, known) === 'same' ? 'repeats' : 'nearly repeats';
    return advice(
      path,
      `${quote(line)} ${how} the text about the organisation, which the page shows already; remove it here`,
    );
  });
}

/** A contact in a body cannot be called with a tap, nor corrected in one place. */
export const contactsInBodies = ({ bodies, country }: Subject): Finding[] =>
  bodies.flatMap(({ path, lines }) => {
    const line = lines.find((text) => isLeadIn(text) || findTelephones(text, country).some(({ e164 }) => e164));
    if (!line) return [];
    return advice(
      path,
      `${quote(line)} looks like a contact; if it is one for the press, move it from the text to contacts`,
    );
  });

/** "Kontakt:", "För mer information kontakta:", alone or with a person, but not with a URL. */
function isLeadIn(text: string): boolean {
  const leadIn = findLeadIn({ start: 0, end: text.length, text });
  if (!leadIn) return false;
  const { words, rest } = leadIn;
  return (
    !rest ||
    rest.text.includes('@') ||
    (words.text.endsWith(':') && !/www\.|https?:|\S\.\p{Ll}{2,}/u.test(rest.text))
  );
}

/** Without alt text, screen readers cannot say what an image shows. */
export const imagesWithoutAlt = ({ releases, bodies }: Subject): Finding[] => [
  ...releases
    .filter(({ value: { image } }) => image && !image.alt)
    .map(({ path }) => advice(joinPath(path, 'image.alt'), NO_ALT)),
  ...bodies.flatMap(({ path, images }) =>
    images
      .filter(({ alt }) => alt === undefined)
      .map(({ src }) =>
        advice(path, `the image ${quote(src ?? '')} ${NO_ALT}; if it is decoration, write alt=""`),
      ),
  ),
];

const NO_ALT = 'has no alt text, so screen readers cannot say what it shows; describe it in a sentence';
