import type { Markup } from '../../assemble/draft.js';
import { all, first, found, word, type Node } from '../../source/node.js';
import type { Found } from '../../trace.js';
import { htmlOrText, html, plainText } from '../markup.js';

/** A text of a ninjs item with its role: of one of the later versions' lists, or a member of version 1 (`body_html`). */
export interface Said {
  role: string;
  node: Node;
  markup: Markup | undefined;
}

/** What an item says, each in the form that the document shows, and the same for other uses. */
export interface Texts {
  headline: Found | undefined;
  subtitle: Found | undefined;
  lead: Markup | undefined;
  body: Markup | undefined;
  about: Markup | undefined;
  others: Node[];
}

const HTML = /html|xml/i;
const NITF = /nitf/i;
const SUBTITLE = /^(?:sub|deck|secondary|under)/;
const LEAD = /^(?:lead|ingress|preamble|intro)/;
const ABOUT = /^(?:about|boilerplate)/;

export function textsOf(item: Node): Texts {
  const headlines = saidIn(item, 'headlines', 'headline');
  const descriptions = saidIn(item, 'descriptions', 'description');
  const bodies = saidIn(item, 'bodies', 'body');
  const about = [...descriptions, ...bodies].find(({ role }) => ABOUT.test(role));
  const subtitle = headlines.find(({ role }) => SUBTITLE.test(role));
  const headline = preferred(
    headlines.filter((one) => one !== subtitle),
    ({ role }) => ['', 'main'].includes(role),
  );
  const lead = preferred(
    descriptions.filter((one) => one !== about),
    ({ role }) => LEAD.test(role),
  );
  const body = bodyOf(bodies.filter((one) => one !== about));
  const shown = new Set([about, subtitle, headline, lead, body]);
  return {
    headline: headline && found(headline.node),
    subtitle: subtitle && found(subtitle.node),
    lead: lead?.markup,
    body: body?.markup,
    about: about?.markup,
    others: [...headlines, ...descriptions, ...bodies].flatMap((one) => (shown.has(one) ? [] : [one.node])),
  };
}

/** The best of them, else any. */
const preferred = <T>(items: readonly T[], isBest: (item: T) => boolean): T | undefined =>
  items.find(isBest) ?? items[0];

/** The body with its markup; NITF, which only newspapers' systems show, where there is nothing else. */
function bodyOf(bodies: readonly Said[]): Said | undefined {
  const own = bodies.filter(({ role }) => !NITF.test(role));
  return preferred(own.length ? own : bodies, ({ markup }) => markup?.kind === 'html');
}

function saidIn(item: Node, list: string, prefix: string): Said[] {
  const later = all(item, list).map((entry): Said => {
    const type = word(entry, 'contentType', 'contenttype') || word(entry, 'role');
    const role = word(entry, 'role').toLowerCase();
    return { role, node: first(entry, 'value') ?? entry, markup: markupOf(entry, 'value', type) };
  });
  const names = [...(item.members?.keys() ?? [])].filter(
    (name) => name === prefix || name.startsWith(`${prefix}_`),
  );
  const earlier = names.flatMap((name): Said[] => {
    const node = first(item, name);
    const role = name.slice(prefix.length + 1).toLowerCase();
    return node ? [{ role, node, markup: markupOf(item, name, role) }] : [];
  });
  return [...later, ...earlier].filter(({ markup }) => markup);
}

const markupOf = (node: Node, name: string, type: string): Markup | undefined =>
  HTML.test(type) ? html(node, name) : /text/i.test(type) ? plainText(node, name) : htmlOrText(node, name);
