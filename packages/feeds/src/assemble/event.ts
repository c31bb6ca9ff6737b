import { extractBodyParts } from '../html/body-parts.js';
import { readDate } from '../normalize/dates.js';
import { padTwo, toHour24 } from '../normalize/zoned-time.js';

/** A line of a text, with the URL of a link in it. */
export interface EventLine {
  text: string;
  href?: string | undefined;
}

/** Time, location and registration URL of an event, as in the document. */
export interface EventDetails {
  startDate?: string;
  endDate?: string;
  location?: string;
  url?: string;
}

export interface EventContext {
  timeZone: string;
  /** The date of publication, from which the year of a date without one is inferred. */
  published?: string | undefined;
  /** The genre or headline, by which an invitation is recognised. */
  title?: string | undefined;
}

const LABELS = {
  when: 'datum(?:\\s(?:och|&)\\s(?:tid|klockslag))?|tid(?:\\soch\\s(?:datum|plats))?|tidpunkt|dag|när|starttid|date(?:\\s(?:and|&)\\stime)?|time|when|dato|når|hvornår|tidspunkt|aika|ajankohta|milloin|päivä',
  where:
    'plats|lokal|adress|var|mötesplats|samlingsplats|place|where|venue|location|address|sted|hvor|adresse|paikka|missä',
  signup:
    'anmälan(?:\\still)?|anmäl(?:\\sdig)?|föranmälan|ackreditering|o\\.?\\s?s\\.?\\s?a\\.?|länk|registration|register|rsvp|sign[\\s-]?up|accreditation|påmelding|tilmelding|ilmoittautuminen|ilmoittautumiset',
};
type Label = keyof typeof LABELS;
const LABELLED_LINE = Object.fromEntries(
  Object.entries(LABELS).map(([label, words]) => [
    label,
    new RegExp(`^(?:[-•·–]\\s)?(?:${words})(?:\\s?:\\s{0,3}|\\s[–-]\\s|$)(.{0,300})$`, 'iu'),
  ]),
) as Record<Label, RegExp>;
const INVITATION =
  /press(?:träff|konferens|inbjudan|visning|lunch|frukost|briefing)|inbjudan|inbjuder|invitation|press conference|media briefing|pressekonferanse|pressemøde|presseinvitasjon|invitasjon|tiedotustilaisuus|mediatilaisuus|kutsu/i;
/** Longer lines are prose. */
const MAX_LINE_CHARACTERS = 320;

/**
 * The event in lines such as "Tid: 1 december kl. 10–11", "Plats: Kommunhuset" and "Anmälan: https://…". A label may be
 * on a line of its own above its value. `undefined` without a time, and without a sign that readers may attend: a
 * location, a registration, or the title of an invitation.
 */
export function readEventLines(lines: readonly EventLine[], context: EventContext): EventDetails | undefined {
  const values: Partial<Record<Label, EventLine>> = {};
  const times: string[] = [];
  lines.forEach((line, index) => {
    const [label, value] = findLabel(line, lines[index + 1]) ?? [];
    if (!label || !value) return;
    if (label === 'when') times.push(value.text);
    values[label] ??= value;
  });
  if (!times.length) return undefined;
  const isEvent = values.where ?? values.signup ?? INVITATION.test(context.title ?? '');
  const time = isEvent ? readTime(times.slice(0, 3).join(', '), context) : undefined;
  if (!time) return undefined;
  const location = values.where?.text.replace(/[.,;]$/, '');
  const url = values.signup && readSignup(values.signup);
  return { ...time, ...(location && { location }), ...(url && { url }) };
}

/** The same for a body's HTML. */
export function readEventHtml(html: string, lead: string, context: EventContext): EventDetails | undefined {
  if (!TIME_LABEL.test(html) && !TIME_LABEL.test(lead)) return undefined;
  const { lines, links } = extractBodyParts(html);
  let linkIndex = 0;
  const bodyLines = lines.map((text): EventLine => {
    const link = links[linkIndex];
    const linkText = link?.text.replace(/\s+/g, ' ').trim();
    if (!linkText || !text.includes(linkText)) return { text };
    linkIndex++;
    return { text, href: link!.href };
  });
  return readEventLines([...lead.split('\n').map((text) => ({ text: text.trim() })), ...bodyLines], context);
}

/** A cheap test that spares most bodies a full read: such a word before a colon, a dash, a tag or the end of a line. */
const TIME_LABEL = new RegExp(`(?<![a-zåäöæø])(?:${LABELS.when})(?=\\s*(?:[:<&–-]|$)|[^\\S\\n]*\\n)`, 'i');

/** The label of a line and its value, which may be on the next line. */
function findLabel(line: EventLine, next: EventLine | undefined): [Label, EventLine] | undefined {
  if (line.text.length > MAX_LINE_CHARACTERS) return undefined;
  for (const label of ['when', 'where', 'signup'] as const) {
    const match = LABELLED_LINE[label].exec(line.text);
    if (!match) continue;
    const text = match[1]!.trim();
    if (text || (label === 'signup' && line.href)) return [label, { ...line, text }];
    const isValue = next && next.text.length <= MAX_LINE_CHARACTERS && !isLabel(next.text);
    return isValue ? [label, next] : undefined;
  }
  return undefined;
}

const isLabel = (text: string) => Object.values(LABELLED_LINE).some((form) => form.test(text));

const readSignup = ({ text, href }: EventLine): string | undefined =>
  href && /^https?:/i.test(href) ? href : /https?:\/\/[^\s<>"]{4,500}[^\s<>".,;)]/i.exec(text)?.[0];

const MONTHS =
  'jan|feb|mar|apr|maj|mai|may|jun|jul|aug|sep|okt|oct|nov|dec|des|tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu';
const ISO = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/;
const DAY_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:\\.|:[ae]|st|nd|rd|th)?\\s((?:${MONTHS})\\p{L}{0,8})\\.?(?:,?\\s(\\d{4})(?!\\d))?`,
  'iu',
);
const MONTH_DAY = new RegExp(
  `(?<!\\p{L})((?:${MONTHS})\\p{L}{0,8})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s(\\d{4})(?!\\d))?`,
  'iu',
);
const DOTTED = /(?<!\d)(\d{1,2})\.(\d{1,2})\.(\d{4})?(?!\d)/;
const TODAY = /(?<!\p{L})(?:i ?dag|today|tänään)(?!\p{L})/iu;
const HOUR = '(\\d{1,2})(?:[.:](\\d{2}))?\\s?([ap]\\.?m\\.?)?';
const TIME = new RegExp(
  `(?:(?<!\\p{L})(?:kl(?:ockan|o)?\\.?|at|from|från|fra)\\s?${HOUR}|(?<![\\d.:])(\\d{1,2})[.:](\\d{2})\\s?([ap]\\.?m\\.?)?)(?:\\s?(?:[–—-]|till|til|to|och|–)\\s?(?:kl(?:ockan|o)?\\.?\\s?)?${HOUR})?(?![\\d.:]?\\d)`,
  'iu',
);

/** "Tisdag 1 december kl. 10.00–11.00" as start and end. */
function readTime(text: string, context: EventContext): Pick<EventDetails, 'startDate' | 'endDate'> | undefined {
  const { timeZone } = context;
  const day = readDay(text, context);
  if (!day) return undefined;
  const match = TIME.exec(text.replace(day.written, ' '));
  const start = match && formatTime(match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6] ?? match[9]);
  if (!start) return { startDate: day.date };
  const end = formatTime(match[7], match[8], match[9]);
  const [startDate, endDate] = [start, end].map((time) =>
    time ? readDate(`${day.date}T${time}`, timeZone) : undefined,
  );
  if (!startDate) return { startDate: day.date };
  return { startDate, ...(endDate && endDate > startDate && { endDate }) };
}

function formatTime(hour: string | undefined, minute = '00', meridiem = ''): string | undefined {
  if (hour === undefined) return undefined;
  const hour24 = toHour24(Number(hour), meridiem);
  return hour24 < 24 && Number(minute) < 60 ? `${padTwo(hour24)}:${minute}:00` : undefined;
}

/** The first date in a text, as `2026-12-01` and as it is written. */
function readDay(
  text: string,
  { timeZone, published }: EventContext,
): { date: string; written: string } | undefined {
  const iso = ISO.exec(text);
  if (iso) return readDate(iso[1]!, timeZone) ? { date: iso[1]!, written: iso[0] } : undefined;
  const dayFirst = DAY_MONTH.exec(text);
  const monthFirst = dayFirst ? null : MONTH_DAY.exec(text);
  const dotted = dayFirst || monthFirst ? null : DOTTED.exec(text);
  const [day, month, year, written] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3], dayFirst[0]]
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3], monthFirst[0]]
      : dotted
        ? [dotted[1], dotted[2], dotted[3], dotted[0]]
        : [];
  if (!written) {
    const today = published && TODAY.exec(text);
    return today ? { date: published.slice(0, 10), written: today[0] } : undefined;
  }
  const formatDay = (candidateYear: string) =>
    dotted ? `${day}.${month}.${candidateYear}` : `${day} ${month} ${candidateYear}`;
  const years = year
    ? [year]
    : published
      ? [0, 1].map((offset) => String(Number(published.slice(0, 4)) + offset))
      : [];
  for (const candidateYear of years) {
    const date = readDate(formatDay(candidateYear), timeZone);
    // An invitation is sent before the event, so an earlier day is in the next year.
    if (date && (year || date >= published!.slice(0, 10))) return { date, written };
  }
  return undefined;
}
