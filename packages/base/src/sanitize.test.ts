import { expect } from '@open-wc/testing';
import { html, render } from 'lit/html.js';
import type { AllowList } from './allow-list.js';
import { sanitizeHtml, sanitizerLoader } from './sanitize.js';

const allow: AllowList = {
  elements: ['p', 'a', 'img', 'video', 'q', 'form', 'button', 'input'],
  attributes: ['href', 'src', 'srcset', 'poster', 'cite', 'action', 'formaction'],
  safeUrl: (url) => (/^\s*(?:javascript|search-ms|data|vbscript):/i.test(url) ? undefined : url),
};

const sanitize = async (source: string) => {
  await sanitizerLoader()?.();
  const container = document.createElement('div');
  render(html`${sanitizeHtml(source, allow)}`, container);
  return container;
};
/** The values of all attributes that hold URLs. */
const urlsIn = (root: ParentNode) =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    allow.attributes.flatMap((name) => element.getAttribute(name) ?? []),
  );

const HOSTILE = ['javascript:x()', ' search-ms:x', 'data:text/html,x', '\tvbscript:x'];
const build = (url: string) =>
  `<p><a href="${url}">a</a><img src="${url}" srcset="/a.png 1x,${url} 2x"><q cite="${url}">q</q><video poster="${url}" src="${url}"></video></p>` +
  `<form action="${url}"><button formaction="${url}">b</button></form>`;

describe('sanitizeHtml', () => {
  for (const url of HOSTILE)
    it(`removes ${JSON.stringify(url)} from every attribute that holds a URL`, async () => {
      expect(urlsIn(await sanitize(build(url))).filter((value) => value.includes(url.trim()))).to.deep.equal([]);
      // Control: without sanitizing, it is in all of them.
      const parsed = new DOMParser().parseFromString(build(url), 'text/html');
      expect(urlsIn(parsed).filter((value) => value.includes(url.trim()))).to.have.length(8);
    });

  it('keeps web addresses', async () => {
    const container = await sanitize('<p><a href="https://www.bjorkvik.example/">a</a><img src="/b.png"></p>');
    expect(urlsIn(container)).to.deep.equal(['https://www.bjorkvik.example/', '/b.png']);
  });
});
