import type { Markup } from '../../assemble/draft.js';
import { findAll, findFirst, traceNode, findPlainText, type Node } from '../../syntax-tree/node.js';
import type { Traced } from '../../provenance/traced.js';
import { readHtmlOrText, readHtmlText, readPlainText } from '../markup.js';

/** A text of a ninjs item with its role, from a list (versions 2 and 3) or from a member such as `body_html` (version 1). */
export interface RoleText {
  role: string;
  node: Node;
  markup: Markup | undefined;
}

/** The texts of an item that the document shows, and the nodes of other versions of them (`others`). */
export interface ItemTexts {
  headline: Traced | undefined;
  subtitle: Traced | undefined;
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

export function chooseTexts(item: Node): ItemTexts {
  const headlines = listTexts(item, 'headlines', 'headline');
  const descriptions = listTexts(item, 'descriptions', 'description');
  const bodies = listTexts(item, 'bodies', 'body');
  const about = [...descriptions, ...bodies].find(({ role }) => ABOUT.test(role));
  const subtitle = headlines.find(({ role }) => SUBTITLE.test(role));
  const headline = findPreferred(
    headlines.filter((text) => text !== subtitle),
    ({ role }) => ['', 'main'].includes(role),
  );
  const lead = findPreferred(
    descriptions.filter((text) => text !== about),
    ({ role }) => LEAD.test(role),
  );
  const body = chooseBody(bodies.filter((text) => text !== about));
  const chosen = new Set([about, subtitle, headline, lead, body]);
  return {
    headline: headline && traceNode(headline.node),
    subtitle: subtitle && traceNode(subtitle.node),
    lead: lead?.markup,
    body: body?.markup,
    about: about?.markup,
    others: [...headlines, ...descriptions, ...bodies].flatMap((text) => (chosen.has(text) ? [] : [text.node])),
  };
}

/** The first of the best items, else the first item. */
const findPreferred = <T>(items: readonly T[], isBest: (item: T) => boolean): T | undefined =>
  items.find(isBest) ?? items[0];

/** The body, preferably in HTML. NITF is for newspapers' systems and is used only if there is nothing else. */
function chooseBody(bodies: readonly RoleText[]): RoleText | undefined {
  const webBodies = bodies.filter(({ role }) => !NITF.test(role));
  return findPreferred(webBodies.length ? webBodies : bodies, ({ markup }) => markup?.kind === 'html');
}

function listTexts(item: Node, list: string, prefix: string): RoleText[] {
  const fromList = findAll(item, list).map((entry): RoleText => {
    const type = findPlainText(entry, 'contentType', 'contenttype') || findPlainText(entry, 'role');
    const role = findPlainText(entry, 'role').toLowerCase();
    return { role, node: findFirst(entry, 'value') ?? entry, markup: readMarkup(entry, 'value', type) };
  });
  const names = [...(item.members?.keys() ?? [])].filter(
    (name) => name === prefix || name.startsWith(`${prefix}_`),
  );
  const fromNames = names.flatMap((name): RoleText[] => {
    const node = findFirst(item, name);
    const role = name.slice(prefix.length + 1).toLowerCase();
    return node ? [{ role, node, markup: readMarkup(item, name, role) }] : [];
  });
  return [...fromList, ...fromNames].filter(({ markup }) => markup);
}

const readMarkup = (node: Node, name: string, type: string): Markup | undefined =>
  HTML.test(type)
    ? readHtmlText(node, name)
    : /text/i.test(type)
      ? readPlainText(node, name)
      : readHtmlOrText(node, name);
