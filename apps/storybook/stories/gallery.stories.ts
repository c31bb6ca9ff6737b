/**
 * The gallery: a room of 33 varied releases in the three themes, and the inheriting one on pages with five looks. Look at each
 * at 360, 768 and 1280 px.
 */
import '@pressrum/embed/press-room.js';
import '@pressrum/release/press-release-list.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit/html.js';
import { varied } from '@pressrum/testing/varied-room.js';
import bold from '@pressrum/embed/themes/bold.css?url';
import civic from '@pressrum/embed/themes/civic.css?url';
import dark from './hosts/dark.css?url';
import government from './hosts/government.css?url';
import municipality from './hosts/municipality.css?url';
import utility from './hosts/utility.css?url';
import './gallery.css';

interface Page {
  /** Style sheets of the page, in order. */
  sheets: string[];
  layout: string;
  show: string;
}

const meta: Meta<Page> = {
  title: 'Gallery',
  args: { sheets: [], layout: 'list', show: '' },
  argTypes: { layout: { control: 'select', options: ['list', 'grid', 'compact'] } },
  // In frames of their own: each story is a page with its style sheets.
  parameters: { docs: { story: { inline: false, height: '40rem' } } },
  render: ({ sheets, layout, show }) => html`
    ${sheets.map((href) => html`<link rel="stylesheet" href=${href} />`)}
    <div class="gallery">
      <h1>Press</h1>
      <press-room .room=${varied} layout=${layout} show=${show || nothing}></press-room>
    </div>
  `,
};
export default meta;

type Story = StoryObj<Page>;

export const Quiet: Story = {};
export const Civic: Story = { args: { sheets: [civic] } };
export const Bold: Story = { args: { sheets: [bold] } };
export const CivicGrid: Story = { args: { sheets: [civic], layout: 'grid' } };
export const CivicCompact: Story = { args: { sheets: [civic], layout: 'compact' } };
export const CivicWithContacts: Story = { args: { sheets: [civic], show: 'contacts' } };
export const BoldGrid: Story = { args: { sheets: [bold], layout: 'grid' } };

/** The inheriting look on pages of others. */
export const OnUtility: Story = { args: { sheets: [utility] } };
export const OnGovernment: Story = { args: { sheets: [government] } };
export const OnMunicipality: Story = { args: { sheets: [municipality], layout: 'grid' } };
export const OnDark: Story = { args: { sheets: [dark] } };

/** Six lines make the civic theme a municipality's own. */
export const Branded: Story = {
  args: { sheets: [civic] },
  render: ({ sheets }) => html`
    ${sheets.map((href) => html`<link rel="stylesheet" href=${href} />`)}
    <style>
      press-room {
        --press-accent: light-dark(#7a1f5c, #f0a8d4);
        --press-on-accent: light-dark(#fff, #2b0a20);
        --press-font: Verdana, sans-serif;
        --press-heading-font: Verdana, sans-serif;
        --press-radius: 0;
        --press-background: light-dark(#fdf7fb, #170f14);
      }
    </style>
    <div class="gallery"><press-room .room=${varied}></press-room></div>
  `,
};
