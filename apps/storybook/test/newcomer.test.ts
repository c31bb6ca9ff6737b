// An editor who has never seen Pressrum: from the start page of the built Storybook to a page of their own, in three engines.
import { expect } from '@open-wc/testing';
import { openFrame, removeFrames, shownMarkup, whenReady } from '@pressrum/testing/frames.js';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import { removeFile, writeFile } from '@web/test-runner-commands';

const STORYBOOK = '/apps/storybook/dist/';
const MAX_STEPS = 3;

/** A file of this engine alone, beside the sample’s pictures: their URLs are relative to the page. */
const FILE = `builder/newcomer-${crypto.randomUUID()}.html`;

/** What an editor does: each click and each paste is a step. */
function countSteps() {
  const steps: string[] = [];
  return {
    steps,
    click(element: HTMLElement) {
      steps.push(`click ${element.textContent.trim()}`);
      element.click();
    },
    /** Saves an empty HTML file with the code in it. */
    async paste(code: string) {
      steps.push('paste');
      const content = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Press</title><body>${code}</body></html>`;
      await writeFile({ path: `../dist/${FILE}`, content });
    },
  };
}

const frameIn = (page: Document | null | undefined, selector: string) =>
  page?.querySelector<HTMLIFrameElement>(selector) ?? null;

/** The page in the middle of Storybook. */
const middle = (storybook: HTMLIFrameElement) =>
  frameIn(storybook.contentDocument, '#storybook-preview-iframe')?.contentDocument;

async function find<Found>(look: () => Found | null | undefined, message: string): Promise<Found> {
  await waitUntil(look, message);
  return look()!;
}

const findByText = (page: Document | null | undefined, selector: string, text: string) =>
  [...(page?.querySelectorAll<HTMLElement>(selector) ?? [])].find(({ textContent }) => textContent.includes(text));

describe('an editor, from the start page of Storybook', () => {
  afterEach(async () => {
    removeFrames();
    await removeFile({ path: `../dist/${FILE}` });
  });

  it('has a page that shows what the builder showed, in three steps', async () => {
    const { steps, click, paste } = countSteps();
    const storybook = await openFrame((frame) => {
      frame.name = 'storybook';
      frame.src = STORYBOOK;
    });

    const start = await find(() => findByText(middle(storybook), 'a', 'Bygg ert pressrum'), 'the start page');
    // The whole window is Storybook’s; here it is a frame.
    start.setAttribute('target', storybook.name);
    click(start);

    const builder = await find(() => frameIn(middle(storybook), 'iframe[title="Byggaren"]'), 'the builder');
    const copy = await find(() => findByText(builder.contentDocument, 'button', 'Klistra in i sidan'), 'the code');
    expect(storybook.contentDocument!.querySelector('#storybook-explorer-tree'), 'the sidebar stays').to.exist;

    let clipboard = '';
    Object.defineProperty(builder.contentWindow!.navigator, 'clipboard', {
      value: { writeText: (text: string) => Promise.resolve((clipboard = text)) },
    });
    click(copy);
    await waitUntil(
      () => findByText(builder.contentDocument, '[role=status]', 'Kopierat: Klistra in i sidan'),
      'the builder says that the code is copied',
    );

    await paste(clipboard);
    const own = await openFrame((frame) => (frame.src = STORYBOOK + FILE));
    await whenReady(own);

    const preview = await find(() => frameIn(builder.contentDocument, 'iframe'), 'the preview');
    await whenReady(preview);
    // Who answers now comes last.
    await waitUntil(() => shownMarkup(own) === shownMarkup(preview), 'both show the same');
    expect(shownMarkup(own)).to.contain('Pressvisning av den nya bron').and.to.contain('<h2');
    expect(steps).to.have.length.at.most(MAX_STEPS);
    // Control: other choices are shown differently.
    const other = await openFrame((frame) => (frame.src = `${STORYBOOK}builder/preview.html?layout=compact`));
    await whenReady(other);
    expect(shownMarkup(other)).not.to.equal(shownMarkup(preview));
  });
});
