import type { PressRoom } from '@pressrum/model';
import { decode } from '../clean/decode.js';
import { languageOf } from '../clean/language.js';
import { releaseId } from '../clean/slug.js';
import { countryOf } from '../clean/telephone.js';
import { isTimeZone } from '../clean/zoned-time.js';
import { unplacedIn, warningsOf } from '../diagnostics.js';
import { unusable, type ReadContext, type Reading } from '../reading.js';
import { leftOut, partition, untrace, type Mark } from '../trace.js';
import { readAbout } from './about.js';
import { readBody } from './body.js';
import { readHead, readSubtitle, type Head } from './head.js';
import { linesOf, type Line } from './lines.js';
import { readPressService, withIds } from './press-service.js';
import { takeContacts } from './release-contacts.js';
import { nameInHeading, sectionsOf } from './sections.js';

/**
 * Reads the text of a newsroom page that was copied out without markup: a date line, the headline, the body with its
 * contacts, the organisation's "about" text and the press service's contacts, with no reliable separator between them.
 *
 * Gives a document with one release. Input that cannot be used (empty, binary, no date in the first line, no headline,
 * an unknown time zone) gives no document and one error that says what is missing. Never throws.
 */
export function readText(input: Uint8Array | string, context: ReadContext): Reading {
  const { source, timeZone = 'Europe/Stockholm' } = context;
  if (!isTimeZone(timeZone))
    return unusable(context, `the time zone ${timeZone} is unknown; use one such as Europe/Stockholm`);
  const decoded = decode(input);
  if (decoded.text === undefined) return unusable(context, decoded.problem);
  const { text, encoding } = decoded;
  const lines = linesOf(text);
  const head = readHead(lines, timeZone);
  if ('problem' in head) return unusable(context, head.problem);

  const { room, marks } = readPage(lines, head, timeZone);
  const spans = partition(text, marks);
  return {
    source,
    ...(encoding && { encoding }),
    room,
    spans,
    diagnostics: warningsOf(unplacedIn(spans, text), source),
  };
}

function readPage(lines: readonly Line[], head: Head, timeZone: string) {
  const country = countryOf(timeZone);
  const sections = sectionsOf(lines.slice(head.next));
  const subtitle = readSubtitle(sections.body, head.headline);
  const taken = takeContacts(sections.body.slice(subtitle.next), country);
  const about = readAbout(sections.about, taken.rest, country);
  const { description, articleBody } = readBody(about.body);
  const press = readPressService(sections.press?.lines ?? [], country);
  const name = sections.about && nameInHeading(sections.about.heading.text);

  const tree = {
    organization: name && { name, description: about.description, timeZone },
    contactPoints: withIds(press.contacts),
    contactPointsAsOf: press.contacts.length ? head.datePublished.value.slice(0, 10) : undefined,
    releases: [
      {
        id: releaseId(head.datePublished.value, head.headline.value),
        inLanguage: languageOf(
          [head.headline, description, articleBody].map((text) => text?.value ?? '').join('\n'),
        ),
        genre: head.genre,
        headline: head.headline,
        alternativeHeadline: subtitle.subtitle,
        description,
        articleBody,
        datePublished: head.datePublished,
        contacts: [...taken.contacts, ...about.contacts],
      },
    ],
  };
  const traced = untrace(tree);
  const headings = [sections.about, sections.press].flatMap((section) =>
    section ? [leftOut(section.heading, 'heading')] : [],
  );
  const absent = lines.filter((line) => line.isAbsent).map((line) => leftOut(line, 'absent-value'));
  const marks: Mark[] = [
    ...[head, subtitle, taken, about, press].flatMap((part) => part.marks),
    ...[...traced.marks, ...headings, ...absent],
  ];
  return { room: traced.value as PressRoom, marks };
}
