import { saidIn, wordsOf, type Page, type PageElement } from './elements.js';
import { furnitureIn } from './furniture.js';
import { amountsOf, coverOf, isWithin, type Amounts, type Stretch } from './stretches.js';

/** Which parts of a page are the article, and which are the page's own: navigation, sharing, cookies and the like. */
export interface PageParts {
  headline: PageElement | undefined;
  /** What the article's body stands in. */
  container: Stretch;
  /** Where the article is looked for: the body's container with what stands around it. */
  article: Stretch;
  isFurniture: (place: Stretch) => boolean;
  furniture: Stretch[];
}

export function partsOf(page: Page, likelyHeadline: string): PageParts {
  const amounts = amountsOf(page);
  const headline = headlineIn(page, likelyHeadline);
  const furniture = furnitureIn(page, headline, amounts);
  const isFurniture = coverOf(furniture);
  const candidates = page.elements.filter((element) => !isFurniture(element));
  const container = containerIn(page, candidates, headline, amounts, isFurniture);
  const around = candidates.filter(
    (element) => isWithin(container, element) && (isArticle(element) || (headline && isWithin(headline, element))),
  );
  return { headline, container, article: around.pop() ?? container, furniture, isFurniture };
}

const isArticle = ({ name, attributes }: PageElement) =>
  name === 'article' || name === 'main' || attributes.get('role')?.text === 'main';

/** The `h1` that is likeliest the article's: other pages have one for the site's name too. */
function headlineIn(page: Page, likely: string): PageElement | undefined {
  const own = page.elements.filter(({ name }) => name === 'h1');
  // A part of a page may begin with a heading of any level.
  const headings =
    own.length || likely ? own : page.elements.filter(({ name }) => /^h[2-4]$/.test(name)).slice(0, 1);
  const ranked = headings.flatMap((heading) => {
    const said = saidIn(page, heading)?.value.toLowerCase();
    if (!said) return [];
    const around = namesAround(heading);
    if (around.has('nav') || around.has('footer')) return [];
    const isLikely = likely !== '' && (likely.toLowerCase().includes(said) || said.includes(likely.toLowerCase()));
    return [{ heading, rank: (around.has('article') ? 3 : around.has('main') ? 2 : 0) + (isLikely ? 4 : 0) }];
  });
  return ranked.sort((a, b) => b.rank - a.rank)[0]?.heading;
}

function namesAround(element: PageElement): Set<string> {
  const names = new Set<string>();
  for (let around = element.parent; around; around = around.parent) names.add(around.name);
  return names;
}

function containerIn(
  page: Page,
  candidates: readonly PageElement[],
  headline: PageElement | undefined,
  amounts: Amounts,
  isFurniture: (place: Stretch) => boolean,
): Stretch {
  const whole = { start: 0, end: page.source.length };
  const most = (elements: readonly PageElement[]) =>
    elements.reduce<PageElement | undefined>(
      (best, one) => (best && amounts.text(best) >= amounts.text(one) ? best : one),
      undefined,
    );
  const articles = candidates.filter(({ name }) => name === 'article');
  const own = articles.filter((article) => headline && isWithin(headline, article));
  const mains = candidates.filter((element) => element.name === 'main' || wordsOf(element, 'role') === 'main');
  // Several articles, none of them with the headline, are links to others.
  const article = own.pop() ?? (articles.length === 1 ? articles[0] : undefined);
  const body = most(candidates.filter((element) => wordsOf(element, 'itemprop').includes('articlebody')));
  const chosen = [body, article, most(mains)].find(
    (element) => element && amounts.text(element) - amounts.links(element) >= SHORTEST_BODY,
  );
  const element = chosen ?? densest(page, isFurniture) ?? candidates.find(({ name }) => name === 'body');
  return element ? { start: element.inner, end: element.innerEnd } : whole;
}

const SHORTEST_BODY = 40;
const BOXES = new Set('div td section main article body center'.split(' '));

/** The box with most text that is no link's in it; what stands in a box inside it counts half. */
function densest(page: Page, isFurniture: (place: Stretch) => boolean): PageElement | undefined {
  const scores = new Map<PageElement, number>();
  const boxAround = (element: PageElement | undefined): PageElement | undefined => {
    while (element && !BOXES.has(element.name)) element = element.parent;
    return element;
  };
  for (const run of page.texts) {
    const { length } = run.text.trim();
    if (length < 20 || run.within?.isInLink || isFurniture(run)) continue;
    const box = boxAround(run.within);
    const outer = box && boxAround(box.parent);
    if (box) scores.set(box, (scores.get(box) ?? 0) + length);
    if (outer) scores.set(outer, (scores.get(outer) ?? 0) + length / 2);
  }
  return [...scores].reduce<[PageElement, number] | undefined>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    undefined,
  )?.[0];
}
