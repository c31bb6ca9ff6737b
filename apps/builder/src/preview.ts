/** The page in a frame of the builder: an empty page with the snippet in it, and the sample site in place of the editor’s. */
import { parseChoices } from './choices.js';
import { writeOutput } from './output.js';
import { paletteFor } from './themes.js';

const query = new URLSearchParams(location.search);
const choices = { ...parseChoices(query), folder: new URL('press/', location.href).href };
const { html, css } = writeOutput(choices, paletteFor(choices));

const { documentElement: root, body } = document;
root.lang = choices.language;
root.style.colorScheme = query.get('scheme') === 'dark' ? 'dark' : 'light';

const style = document.createElement('style');
style.textContent = css;
document.head.append(style);

// The parser would not run a script in a fragment that is made by a template; this one is made for the page.
body.append(document.createRange().createContextualFragment(html));
