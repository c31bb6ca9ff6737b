import type { Choices } from './choices.js';
import type { Palette } from './palette.js';

/** Everything that an editor or developer takes away. */
export interface Output {
  /** For a page: the script and the elements. */
  html: string;
  /** For a style sheet of the site; empty if nothing differs from the theme. */
  css: string;
  /** For a project with a bundler. */
  npm: string;
  /** For a React app. */
  react: string;
  /** For pages that show the text before any script, in Node. */
  snapshot: string;
  /** The header that the page needs at least. */
  policy: string;
}

const isRoomAlone = ({ elements }: Choices) => elements.length === 1 && elements[0] === 'press-room';
const isList = (tag: string) => tag === 'press-room' || tag === 'press-release-list';

/** An attribute, or nothing if the value is the default. */
const writeAttribute = (name: string, value: string, standard: string) =>
  value === standard ? '' : ` ${name}="${value}"`;

/** The elements as HTML: a room that shows everything, or one around the parts that were chosen. */
function writeElements(choices: Choices): string {
  const { layout, language, folder } = choices;
  const writeLayout = (tag: string) => (isList(tag) ? writeAttribute('layout', layout, 'list') : '');
  const room = `<press-room src="${folder}pressroom.json"${writeAttribute('lang', language, 'sv')}`;
  if (isRoomAlone(choices)) return `${room}${writeLayout('press-room')}></press-room>`;
  const parts = choices.elements
    .filter((tag) => tag !== 'press-room')
    .map((tag) => `  <${tag}${writeLayout(tag)}></${tag}>\n`);
  return `${room}>\n${parts.join('')}</press-room>`;
}

function writeHtml(choices: Choices): string {
  const { folder, theme } = choices;
  const sheet = theme === 'quiet' ? '' : `<link rel="stylesheet" href="${folder}themes/${theme}.css">\n`;
  const script = `<script src="${folder}pressrum.js" async></script>\n`;
  return sheet + script + writeElements(choices);
}

const writeCss = (palette?: Palette) =>
  palette
    ? `press-room {
  --press-accent: light-dark(${palette.accent.light}, ${palette.accent.dark});
  --press-on-accent: light-dark(${palette.onAccent.light}, ${palette.onAccent.dark});
}`
    : '';

const findPackage = (tag: string) =>
  tag === 'press-room'
    ? 'embed'
    : /^press-(?:release|media)/.test(tag)
      ? 'release'
      : tag.startsWith('press-contact')
        ? 'contact'
        : 'about';

/** A room that shows everything registers what it shows; around parts, each part is imported. */
const listImports = (choices: Choices) =>
  [...new Set(['press-room', ...choices.elements])].map(
    (tag) => `import '@pressrum/${findPackage(tag)}/${tag}.js';`,
  );

const listThemeImports = ({ theme }: Choices) =>
  theme === 'quiet' ? [] : [`import '@pressrum/embed/themes/${theme}.css';`];

function writeReact(choices: Choices): string {
  const markup = writeElements(choices).replace(/^/gm, '    ').trim();
  return `${[...listImports(choices), ...listThemeImports(choices)].join('\n')}

export function PressRoom() {
  return (
    ${markup}
  );
}`;
}

const writeSnapshot = ({ folder, language }: Choices) => `import { snapshotOf } from '@pressrum/embed/snapshot.js';

const room = await (await fetch('${folder}pressroom.json')).json();
const html = \`<press-room src="${folder}pressroom.json">\${snapshotOf('press-room', room, { language: '${language}' })}</press-room>\`;`;

function writePolicy({ folder }: Choices): string {
  const { origin } = new URL(folder);
  return ['script-src', 'style-src', 'img-src', 'connect-src']
    .map((name) => `${name} 'self' ${origin}`)
    .join('; ');
}

/** Writes everything that the choices come to. */
export const writeOutput = (choices: Choices, palette?: Palette): Output => ({
  html: writeHtml(choices),
  css: writeCss(palette),
  npm: [
    ...listImports(choices),
    ...listThemeImports(choices),
    '',
    ...writeElements(choices)
      .split('\n')
      .map((line) => `// ${line}`),
  ].join('\n'),
  react: writeReact(choices),
  snapshot: writeSnapshot(choices),
  policy: writePolicy(choices),
});
