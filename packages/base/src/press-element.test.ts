import { expect, fixture, html as lit, waitUntil } from '@open-wc/testing';
import { html } from 'lit/html.js';
import { PressElement, type View } from './index.js';

/** Shows the name in its data. */
class Named extends PressElement {
  static override properties = { named: { attribute: false } };
  declare named: { name: string } | undefined;
  headingLevel = 3;
  protected get assignedData(): unknown {
    return this.named;
  }
  protected readonly model = {
    ageOf: () => '',
    translationFor: () => ({ language: 'sv', direction: 'ltr', loadFailed: 'Fel' }),
    translationLoader: () => undefined,
  };
  wait(message: string): void {
    this.showMessage(message);
  }
  protected view(source: unknown): View {
    const { name } = source as { name?: string };
    if (name === 'fel') throw new Error(name);
    return name ? html`<p>${name}</p>` : undefined;
  }
}
customElements.define('press-named', class extends Named {});

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const show = (properties: Partial<Named>, tag = 'press-named') =>
  Object.assign(document.createElement(tag) as Named, properties);
const boxes = (element: Element) => [...(element.shadowRoot ?? element).querySelectorAll('[data-press]')];

describe('an element', () => {
  let page: Element;
  beforeEach(async () => (page = await fixture(lit`<div></div>`)));

  for (const [name, properties] of [
    ['data', { named: { name: 'A' } }],
    ['an address', { src: 'data:application/json,{"name":"A"}' }],
    ['isolation', { named: { name: 'A' }, isolate: true }],
  ] as const)
    it(`takes ${name} that was set before it was defined`, async () => {
      const tag = `press-early-${name.replaceAll(' ', '-')}`;
      const early = show(properties, tag);
      page.append(early);
      const states: unknown[] = [];
      new MutationObserver(() => states.push(early.getAttribute('state'))).observe(early, {
        attributeFilter: ['state'],
      });
      customElements.define(tag, class extends Named {});
      await waitUntil(() => boxes(early).length, 'a box', { timeout: 5_000 });
      await settle();
      expect(boxes(early).map(({ textContent }) => textContent)).to.deep.equal(['A']);
      expect(states).not.to.contain('empty');
      expect(!!early.shadowRoot).to.equal(name === 'isolation');
    });

  it('has one box, also when it has shown nothing meanwhile', async () => {
    const element = show({ named: { name: 'A' } });
    page.append(element);
    await element.updateComplete;
    const [box] = boxes(element);
    element.named = { name: '' };
    await element.updateComplete;
    expect([boxes(element).length, element.getAttribute('state')]).to.deep.equal([0, 'empty']);
    element.named = { name: 'B' };
    await element.updateComplete;
    expect(boxes(element)).to.deep.equal([box]);
    expect(box!.textContent).to.equal('B');
  });

  it('keeps what it shows when a view fails, says so once, and goes on with the next data', async () => {
    const element = show({ named: { name: 'A' } });
    const errors: Event[] = [];
    element.addEventListener('press-error', (event) => errors.push(event));
    page.append(element);
    await element.updateComplete;
    element.named = { name: 'fel' };
    await settle();
    expect([element.textContent, element.getAttribute('state'), errors.length]).to.deep.equal(['A', 'error', 1]);
    element.named = { name: 'B' };
    await settle();
    expect([element.textContent, element.getAttribute('state')]).to.deep.equal(['B', 'ready']);
  });

  it('shows its data, not a message about waiting, when both come in one update', async () => {
    const element = show({ named: { name: 'A' } });
    page.append(element);
    element.wait('Laddar …');
    await element.updateComplete;
    expect([element.textContent, element.getAttribute('state')]).to.deep.equal(['A', 'ready']);
  });

  it('shows a message about waiting while it has no data', async () => {
    const element = show({ src: 'data:application/json,{"name":"A"}' });
    page.append(element);
    element.wait('Laddar …');
    await element.updateComplete;
    expect(element.textContent).to.equal('Laddar …');
    await waitUntil(() => element.textContent === 'A', 'the data', { timeout: 5_000 });
    expect(element.getAttribute('state')).to.equal('ready');
  });

  it('changes its level with the attribute, and takes the default back', async () => {
    const element = show({ named: { name: 'A' } });
    page.append(element);
    const levels = [];
    for (const level of ['5', '9', 'x', null]) {
      if (level) element.setAttribute('heading-level', level);
      else element.removeAttribute('heading-level');
      levels.push(element.headingLevel);
    }
    await element.updateComplete;
    expect(levels).to.deep.equal([5, 6, 3, 3]);
    expect(element.hasAttribute('heading-level')).to.equal(false);
  });

  it('reflects what is set, but no defaults', async () => {
    const element = show({ named: { name: 'A' } });
    page.append(element);
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal(['state']);
    element.headingLevel = 4;
    await element.updateComplete;
    expect(element.getAttribute('heading-level')).to.equal('4');
  });
});
