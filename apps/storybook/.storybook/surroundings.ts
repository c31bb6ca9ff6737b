import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit/html.js';
import { keyed } from 'lit/directives/keyed.js';
import './surroundings.css';

/** A style sheet in the manner of an old CMS theme; `hostile.css` is unlayered, as such themes are. */
import hostile from './hostile.css?url';

/** The languages that a page may have: the built-in ones, and Arabic for its direction. */
export const languages = ['sv', 'en', 'fi', 'nb', 'da', 'ar'];

/**
 * The page that a story stands in. Its language and colours are the toolbar's, or the address's
 * (`globals=lang:ar;scheme:dark`); the rest is what the story asks for: `parameters: {surroundings: 'dark' | 'narrow' | 'hostile'}`.
 */
export const surroundings: Decorator = (story, { parameters, globals }) => {
  const kind = String(parameters['surroundings'] ?? 'plain');
  const lang = String(globals['lang']);
  const dark = globals['scheme'] === 'dark' ? 'surroundings-dark' : '';
  // Elements read the page's language when they are shown: in another language they are shown anew.
  return html`${kind === 'hostile' ? html`<link rel="stylesheet" href=${hostile} />` : nothing}
  ${keyed(
    lang,
    html`<div lang=${lang} dir=${lang === 'ar' ? 'rtl' : 'ltr'} class="surroundings surroundings-${kind} ${dark}">
      ${story()}
    </div>`,
  )}`;
};
