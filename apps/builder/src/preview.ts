/** The page in a frame of the builder: an empty page with the snippet in it, and the sample site in place of the editor’s. */
import { parseChoices } from './choices.js';
import { writeOutput } from './output.js';
import { SAMPLE_FOLDER } from './sample.js';
import { paletteFor } from './themes.js';

/** The part of Trusted Types used here, which TypeScript’s DOM library lacks. */
declare const trustedTypes: { createPolicy<Rules>(name: string, rules: Rules): Rules } | undefined;

const trustHtml = { createHTML: (html: string) => html };
/** A site that enforces Trusted Types must allow this name for the builder’s pages. */
const policy =
  typeof trustedTypes === 'undefined' ? trustHtml : trustedTypes.createPolicy('press-builder', trustHtml);

const query = new URLSearchParams(location.search);
const choices = { ...parseChoices(query), folder: SAMPLE_FOLDER };
const { html, css } = writeOutput(choices, paletteFor(choices));

const { documentElement: root, body } = document;
root.lang = choices.language;
root.style.colorScheme = query.get('scheme') === 'dark' ? 'dark' : 'light';

// Unlike an element `style`, a constructed sheet needs no permission from a Content Security Policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];

// The parser would not run a script in a fragment that is made by a template; this one is made for the page.
body.append(document.createRange().createContextualFragment(policy.createHTML(html)));
