/** The theme playground: the six properties that a site may set, and the page's own type, which they leave alone. */
import '@pressrum/embed/press-room.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import { styleMap } from 'lit/directives/style-map.js';
import { states } from '@pressrum/testing/sample-room.js';

interface Theme {
  /** The page's own text and background. */
  text: string;
  background: string;
  accent: string;
  surface: string;
  border: string;
  radius: string;
  space: string;
  measure: string;
  font: string;
}

const color = { control: 'color' } as const;

const meta: Meta<Theme> = {
  title: 'Tema',
  argTypes: { text: color, background: color, accent: color, surface: color, border: color },
  render: ({ text, background, font, ...theme }) => {
    const properties = Object.entries(theme).map(([name, value]): [string, string] => [`--press-${name}`, value]);
    return html`<div
      style=${styleMap({ ...Object.fromEntries(properties), fontFamily: font, color: text, background })}
    >
      <press-room .room=${states.full}></press-room>
    </div>`;
  },
};
export default meta;

export const Playground: StoryObj<Theme> = {
  name: 'Prova själv',
  args: {
    text: '#222',
    background: '#fff',
    accent: '#7a2e0e',
    surface: '#fffaf3',
    border: '#d9b88f',
    radius: '0.75rem',
    space: '1.25rem',
    measure: '60ch',
    font: 'system-ui, sans-serif',
  },
};
