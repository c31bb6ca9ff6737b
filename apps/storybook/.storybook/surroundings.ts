import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit-html';
import './surroundings.css';

/** A style sheet in the manner of an old CMS theme; `hostile.css` is unlayered, as such themes are. */
import hostile from './hostile.css?url';

/** What a story may ask to stand in: `parameters: {surroundings: 'dark' | 'narrow' | 'hostile'}`. Always on a Swedish page. */
export const surroundings: Decorator = (story, { parameters }) => {
  const kind = String(parameters['surroundings'] ?? 'plain');
  return html`${kind === 'hostile' ? html`<link rel="stylesheet" href=${hostile} />` : nothing}
    <div lang="sv" class="surroundings surroundings-${kind}">${story()}</div>`;
};
