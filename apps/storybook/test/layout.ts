/** What a reader sees of a story, and what is wrong with where it stands. */
import type { Page } from 'puppeteer-core';

export interface Layout {
  /** The text that is shown, its white space folded. */
  text: string;
  /** Texts that stand over each other, that are cut off or outside the page, and targets that are too small. */
  problems: string[];
}

/** Looks at everything in the boxes of a page's elements, whether in light DOM or in a shadow root. */
export const layoutOf = (page: Page): Promise<Layout> =>
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

    /** For those who hear the page: one pixel, out of the way. */
    const isForEars = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width <= 1 && height <= 1;
    };

    /** What a reader scrolls in has its own room. */
    const scroller = (element: Element) => {
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

    /** Every line of every text, without the room above and below its letters. */
    const lines = boxes.flatMap((box) => {
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const found: Line[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const around = node.parentElement!;
        if (!node.data.trim() || !isSeen(around) || isForEars(around) || around.localName === 'option') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom, height } of range.getClientRects())
          if (right - left > 1)
            found.push({ node, left, right, top: top + height / 4, bottom: bottom - height / 4 });
      }
      return found;
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
        const room = scroller(node.parentElement!)?.getBoundingClientRect();
        return !room && (left < -1 || right > width + 1 || top + scrollY < -1);
      })
      .map(({ node }) => `outside the page: "${node.data.trim()}"`);

    const clipped = elements
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        if (isForEars(element) || !isSeen(element) || !clientWidth) return false;
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
        // The whole of a label works its control.
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        const isSmall = width < 23.5 || height < 23.5;
        return isSmall ? [`target of ${Math.round(width)} × ${Math.round(height)} px: ${name(element)}`] : [];
      });

    return {
      // A page's sheet may set capitals: that is type.
      text: boxes.map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim().toLowerCase()).join(' | '),
      problems: [...new Set([...overlaps, ...outside, ...clipped, ...small])],
    };
  });
