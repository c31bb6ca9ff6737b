import { expect, fixture, html as lit } from '@open-wc/testing';
import { settle, show, type Named } from './named.testing.js';

/** Sets properties as a framework does, which checks no types. */
const assign = (element: Named, properties: Record<string, unknown>) => Object.assign(element, properties);

describe('Properties that a framework sets', () => {
  let page: Element;
  beforeEach(async () => (page = await fixture(lit`<div></div>`)));

  for (const absent of [undefined, null])
    it(`remove the attribute and restore the default with ${absent}`, async () => {
      const element = show({ named: { name: 'A' }, headingLevel: 5, isolate: false, src: '/a.json' });
      page.append(element);
      await element.updateComplete;
      expect(element.getAttribute('src')).to.equal('/a.json');
      assign(element, { src: absent, headingLevel: absent, isolate: absent });
      await element.updateComplete;
      expect([element.src, element.headingLevel, element.isolate]).to.deep.equal(['', 3, false]);
      expect(element.getAttributeNames()).to.deep.equal(['state']);
    });

  it('are read like the attribute if they are text', () => {
    const element = assign(show({}), { headingLevel: '5', isolate: '' });
    expect([element.headingLevel, element.isolate]).to.deep.equal([5, true]);
    expect(assign(element, { headingLevel: 'x' }).headingLevel).to.equal(3);
  });

  for (const src of ['undefined', 'null'])
    it(`send no request for the URL "${src}", which a template has printed`, async () => {
      const element = show({});
      element.setAttribute('src', src);
      const requests: unknown[] = [];
      const original = window.fetch;
      window.fetch = (...request) => (requests.push(request), original(...request));
      try {
        page.append(element);
        await settle();
      } finally {
        window.fetch = original;
      }
      expect(requests).to.deep.equal([]);
      expect(element.getAttribute('state')).to.equal('empty');
    });

  it('are equal data in a new object for each rendering: the handler of press-load causes no loop', async () => {
    const element = show({ named: { name: 'A' } });
    let loads = 0;
    element.addEventListener('press-load', () => {
      if (++loads < 50) element.named = { name: 'A' };
    });
    page.append(element);
    await settle();
    expect(loads).to.equal(1);
  });

  it('are new data in a new object, also if the old object was changed too', async () => {
    const element = show({ named: { name: 'A' } });
    const loads: string[] = [];
    element.addEventListener('press-load', () => loads.push(element.textContent));
    page.append(element);
    await settle();
    element.named!.name = 'B';
    element.named = { ...element.named! };
    await settle();
    expect(loads).to.deep.equal(['A', 'B']);
  });

  it('are the only attributes until the first update, so that a framework can hydrate the page', async () => {
    const element = show({ src: '/missing.json' });
    page.append(element);
    expect(element.getAttributeNames()).to.deep.equal([]);
    await element.updateComplete;
    expect(element.getAttribute('state')).to.equal('loading');
  });
});
