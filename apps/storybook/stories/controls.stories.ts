/** Seeded faults. Each must fail in the story tests: a check that has never failed proves nothing. */
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';

const meta: Meta = { title: 'Controls', tags: ['control', '!dev'] };
export default meta;

export const GluedFields: StoryObj = {
  render: () =>
    html`<div data-press>
      <p><time>2017-11-30 09.00</time><span>Pressmeddelande</span></p>
    </div>`,
};

export const LowContrast: StoryObj = {
  render: () => html`<p><span style="color:#ccc;background:#fff">Nästan osynligt</span></p>`,
};

// eslint-disable-next-line lit-a11y/alt-text -- the seeded fault
export const ImageWithoutAlt: StoryObj = { render: () => html`<img src="bron.svg" width="64" height="32" />` };

// eslint-disable-next-line lit-a11y/accessible-name -- the seeded fault
export const ButtonWithoutName: StoryObj = { render: () => html`<button type="button"></button>` };

export const TooWide: StoryObj = {
  tags: ['whole-page'],
  render: () => html`<p style="inline-size:1400px">Bredare än sidan</p>`,
};

/** Text on a picture: axe cannot tell its contrast, so that a person must. */
export const Undecided: StoryObj = {
  tags: ['whole-page'],
  render: () => html`<p style="background-image:url(bron.svg);color:#000">Text på en bild</p>`,
};

export const ThrowingPlay: StoryObj = {
  render: () => html`<p>Kastar</p>`,
  play: () => {
    throw new Error('seeded');
  },
};

export const ThrowingRender: StoryObj = {
  render: () => {
    throw new Error('seeded');
  },
};
