import { expect, fixture, html as lit } from '@open-wc/testing';
import { boxes, settle, show, type Named } from './named.testing.js';

/** Makes an element with children of somebody else, such as a framework. */
async function withChildren(html: string, properties: Partial<Named> = { named: { name: 'Content' } }) {
  const page = await fixture(lit`<div></div>`);
  const element = show(properties);
  element.innerHTML = html;
  const children = [...element.childNodes];
  page.append(element);
  await settle();
  return { element, children };
}

const visible = (element: HTMLElement) => element.innerText.trim();

describe('Children that a framework has put into an element', () => {
  it('are hidden while there is content, and never detached', async () => {
    const { element, children } = await withChildren('Loading<!-- a --><b>please</b><!-- b -->');
    expect(visible(element)).to.equal('Content');
    expect([...element.childNodes].filter((node) => children.includes(node))).to.deep.equal(children);
    expect(element.textContent).not.to.contain('Loading');
  });

  it('can be removed, added and moved by the framework', async () => {
    const { element, children } = await withChildren('<b>one</b><i>two</i>');
    element.insertBefore(children[1]!, children[0]!);
    element.removeChild(children[0]!);
    element.appendChild(document.createElement('u')).textContent = 'three';
    await settle();
    expect(visible(element)).to.equal('Content');
    expect(element.lastElementChild!.localName).to.equal('u');
  });

  it('stay hidden when the framework changes their text', async () => {
    const { element, children } = await withChildren('Loading');
    children[0]!.nodeValue = 'Still loading';
    await settle();
    expect(visible(element)).to.equal('Content');
  });

  it('may be written with textContent, which clears the element: the same content comes back', async () => {
    const { element } = await withChildren('Loading');
    const [box] = boxes(element);
    for (const text of ['Still loading', 'Soon', '']) {
      element.textContent = text;
      await settle();
      expect(visible(element)).to.equal('Content');
      expect(boxes(element)).to.deep.equal([box]);
    }
    element.named = { name: 'Other content' };
    await settle();
    expect(visible(element)).to.equal('Other content');
  });

  it('are shown again, with their latest text, when there is no content', async () => {
    const { element, children } = await withChildren('Loading <b>please</b>');
    children[0]!.nodeValue = 'Wait ';
    await settle();
    element.named = { name: '' };
    await settle();
    expect([visible(element), element.getAttribute('state')]).to.deep.equal(['Wait please', 'ready']);
  });

  it('are shown again in an isolated element', async () => {
    const { element } = await withChildren('<b>Wait</b>', { named: { name: 'Content' }, isolate: true });
    expect(element.querySelector('b')!.checkVisibility()).to.equal(false);
    element.named = { name: '' };
    await settle();
    expect(element.querySelector('b')!.checkVisibility()).to.equal(true);
  });

  it('may be a snapshot of newer data: it is kept', async () => {
    const { element } = await withChildren('', { named: { name: 'Content', digest: 'a' } as Named['named'] });
    const [box] = boxes(element);
    const version = box!.getAttribute('data-press')!;
    element.innerHTML = `<div data-press="${version}"><p>From the server</p></div>`;
    await settle();
    expect([visible(element), boxes(element).length]).to.deep.equal(['From the server', 1]);
    element.innerHTML = '';
    await settle();
    expect([visible(element), boxes(element).length]).to.deep.equal(['Content', 1]);
    element.innerHTML = '<div data-press="older"><p>From an older server</p></div>';
    await settle();
    expect([visible(element), boxes(element).length]).to.deep.equal(['Content', 1]);
  });
});
