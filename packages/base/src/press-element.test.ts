import { expect, fixture, html as lit } from '@open-wc/testing';
import { waitUntil } from '@pressrum/testing/wait-until.js';
import { boxes, Named, settle, show } from './named.testing.js';

describe('PressElement', () => {
  let page: Element;
  beforeEach(async () => (page = await fixture(lit`<div></div>`)));

  for (const [name, properties] of [
    ['data', { named: { name: 'A' } }],
    ['a URL', { src: 'data:application/json,{"name":"A"}' }],
    ['isolation', { named: { name: 'A' }, isolate: true }],
  ] as const)
    it(`uses ${name} that was set before the element was defined`, async () => {
      const tag = `press-early-${name.replaceAll(' ', '-').toLowerCase()}`;
      const early = show(properties, tag);
      page.append(early);
      const states: unknown[] = [];
      new MutationObserver(() => states.push(early.getAttribute('state'))).observe(early, {
        attributeFilter: ['state'],
      });
      customElements.define(tag, class extends Named {});
      await waitUntil(() => boxes(early).length, 'a container');
      await settle();
      expect(boxes(early).map(({ textContent }) => textContent)).to.deep.equal(['A']);
      expect(states).not.to.contain('empty');
      expect(!!early.shadowRoot).to.equal(name === 'isolation');
    });

  for (const isolate of [false, true])
    it(`puts its styles into ${isolate ? 'its shadow root alone if isolated' : 'the page'}, with the first data`, async () => {
      const tag = `press-styled-${isolate ? 'isolated' : 'light'}`;
      customElements.define(tag, class extends Named {});
      const element = show({ named: { name: 'A' }, isolate }, tag);
      page.append(element);
      await element.updateComplete;
      const hasStyles = ({ adoptedStyleSheets }: Document | ShadowRoot) =>
        adoptedStyleSheets.some(({ cssRules }) => [...cssRules].some(({ cssText }) => cssText.includes(tag)));
      expect(getComputedStyle(boxes(element)[0]!.querySelector('p')!).marginBlock).to.equal('0px');
      expect(element.shadowRoot ? hasStyles(element.shadowRoot) : 'none').to.equal(isolate || 'none');
      expect(hasStyles(document)).to.equal(!isolate);
    });

  it('reuses its container after it has shown nothing in between', async () => {
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

  it('keeps its content when rendering fails, reports it once, and renders the next data', async () => {
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

  it('shows its data, not the loading message, if both come in one update', async () => {
    const element = show({ named: { name: 'A' } });
    page.append(element);
    element.wait('Laddar …');
    await element.updateComplete;
    expect([element.textContent, element.getAttribute('state')]).to.deep.equal(['A', 'ready']);
  });

  it('shows the loading message while it has no data', async () => {
    const element = show({ src: 'data:application/json,{"name":"A"}' });
    page.append(element);
    element.wait('Laddar …');
    await element.updateComplete;
    expect(element.textContent).to.equal('Laddar …');
    await waitUntil(() => element.textContent === 'A', 'the data');
    expect(element.getAttribute('state')).to.equal('ready');
  });

  it('updates its heading level with the attribute, and restores the default', async () => {
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

  it('reflects properties that are set, but not defaults', async () => {
    const element = show({ named: { name: 'A' } });
    page.append(element);
    await element.updateComplete;
    expect(element.getAttributeNames()).to.deep.equal(['state']);
    element.headingLevel = 4;
    await element.updateComplete;
    expect(element.getAttribute('heading-level')).to.equal('4');
  });

  it('leaves its language and its direction alone when new data comes, since a browser would style a long list anew', async () => {
    const element = show({ named: { name: 'A' } });
    page.append(element);
    await waitUntil(() => boxes(element).length, 'a container');
    const changed: unknown[] = [];
    const observer = new MutationObserver((records) =>
      changed.push(...records.map(({ attributeName }) => attributeName)),
    );
    observer.observe(boxes(element)[0]!, { attributeFilter: ['lang', 'dir'] });
    element.named = { name: 'B' };
    await waitUntil(() => boxes(element)[0]!.textContent === 'B', 'the new data');
    await settle();
    expect(changed).to.deep.equal([]);
    element.lang = 'en';
    await waitUntil(() => changed.length, 'the new language');
    expect(changed).to.deep.equal(['lang']);
  });
});
