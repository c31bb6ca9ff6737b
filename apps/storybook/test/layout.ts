/** The visible text of a story, and faults of its layout. */
import type { Page } from 'puppeteer-core';

export interface Layout {
  /** The visible text, with white space collapsed. */
  text: string;
  /** Overlapping, clipped and off-page texts, and targets that are too small. */
  problems: string[];
}

/** Reads the containers of all elements of a page, in light DOM and shadow roots. */
export const readLayout = (page: Page): Promise<Layout> =>
  page.evaluate(() => {
    const within = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
    const everything = within(document.querySelector('#storybook-root')!);
    const boxes = everything.filter((element) => element.matches('[data-press]')) as HTMLElement[];
    const elements = boxes.flatMap((box) => [...box.querySelectorAll<HTMLElement>('*')]);
    const name = (element: Element) => element.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 90);
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

    /** Text for screen readers is one pixel large. */
    const isForScreenReaders = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 && height <= 1;
    };

    /** The nearest element that scrolls. */
    const closestScroller = (element: Element) => {
      for (let around: Element | null = element; around; around = around.parentElement)
        if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return around;
      return undefined;
    };

    interface Line {
      node: Text;
      left: number;
      right: number;
      top: number;
      bottom: number;
    }

    /** A lead is cut after some lines on purpose: the card leads to all of it. */
    const isClamped = (element: Element) => getComputedStyle(element).webkitLineClamp !== 'none';
    const isBeyondClamp = (element: Element, bottom: number) => {
      const clamped = element.closest('.press-card-lead');
      return !!clamped && isClamped(clamped) && bottom > clamped.getBoundingClientRect().bottom + 1;
    };

    /** Every line of every text, without the space above and below its letters. */
    const lines = boxes.flatMap((box) => {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const textLines: Line[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const around = node.parentElement!;
        if (!node.data.trim() || !isSeen(around) || isForScreenReaders(around) || around.localName === 'option')
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom, height } of range.getClientRects())
          if (right - left > 1 && !isBeyondClamp(around, bottom - height / 4))
            textLines.push({ node, left, right, top: top + height / 4, bottom: bottom - height / 4 });
      }
      return textLines;
    });

    const overlaps = lines.flatMap((one, index) =>
      lines
        .slice(index + 1)
        .filter(
          (other) =>
            other.node !== one.node &&
            Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
            Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1,
        )
        .map((other) => `overlap: "${one.node.data.trim()}" and "${other.node.data.trim()}"`),
    );

    const width = document.documentElement.clientWidth;
    const outside = lines
      .filter(({ node, left, right, top }) => {
        const room = closestScroller(node.parentElement!)?.getBoundingClientRect();
        return !room && (left < -1 || right > width + 1 || top + scrollY < -1);
      })
      .map(({ node }) => `outside the page: "${node.data.trim()}"`);

    const clipped = elements
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        if (isForScreenReaders(element) || !isSeen(element) || !clientWidth || isClamped(element)) return false;
        return (
          (/hidden|clip/.test(overflowX) && scrollWidth > clientWidth + 1) ||
          (/hidden|clip/.test(overflowY) && scrollHeight > clientHeight + 1)
        );
      })
      .map((element) => `clipped: ${name(element)}`);

    /** A link in running text may be as high as its line (WCAG 2.5.8). */
    const isInSentence = (target: Element) => {
      if (getComputedStyle(target).display !== 'inline') return false;
      const block = target.closest('p, li, dd, td, figcaption, blockquote, h2, h3, h4, h5, h6')!;
      const links = [...block.querySelectorAll('a')].map(({ textContent }) => textContent).join('');
      return block.textContent.replace(/[\s\p{P}]/gu, '').length > links.replace(/[\s\p{P}]/gu, '').length;
    };
    const small = elements
      .filter((element) => element.matches('a[href], button, input, select, summary') && isSeen(element))
      .filter((element) => !isInSentence(element))
      .flatMap((element) => {
        // A click anywhere on a label activates its control.
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        const isSmall = width < 23.5 || height < 23.5;
        return isSmall ? [`target of ${Math.round(width)} × ${Math.round(height)} px: ${name(element)}`] : [];
      });

    return {
      // Letter case is ignored: a page may set its text in capitals.
      text: boxes.map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim().toLowerCase()).join(' | '),
      problems: [...new Set([...overlaps, ...outside, ...clipped, ...small])],
    };
  });
