import { expect } from '@open-wc/testing';
import './pressrum.js';
import { TAGS } from './tags.js';

describe('@pressrum/embed/pressrum.js', () => {
  it('registers every element', () => {
    expect(TAGS.filter((tag) => !customElements.get(tag))).to.deep.equal([]);
  });
});
