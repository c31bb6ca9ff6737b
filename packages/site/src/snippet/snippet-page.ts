import { textsIn } from '@pressrum/i18n/translations/language.js';
import { SNIPPET_TEXTS } from '@pressrum/i18n/translations/snippet.js';
import type { PressRoom } from '@pressrum/model';
import { plainHtml } from './plain-html.js';
import { hashedAsset, LOADER, STYLES } from '../assets.js';
import { frontDocument } from '../documents.js';
import { markup, renderPage, raw } from '../pages/page-layout.js';
import { frontPageKey, pageFrameKey } from '../cache-keys.js';
import { frontSnapshot } from '../pages/front-page.js';
import { ROOM_SCRIPT } from '../room-script.js';
import type { Site, SiteFile } from '../types.js';
import { siteUrl } from '../urls.js';

/** How many releases the forms with content contain. */
const RELEASES_SHOWN = 5;

/** The page with the code to paste into a CMS, in four forms. */
export const snippetFile = (site: Site): SiteFile => ({
  path: 'snippet.html',
  cacheKey: `${frontPageKey(site)} ${pageFrameKey(site)} ${site.assets.map(({ path }) => path).join(' ')}`,
  writeOrder: 'front',
  async content() {
    const document = await frontDocument(site);
    const language = site.languages[0];
    const texts = textsIn(SNIPPET_TEXTS, language, 'en');
    return renderPage(site, {
      path: 'snippet.html',
      language,
      title: texts.title,
      description: texts.intro,
      isUnlisted: true,
      isLive: false,
      main: [
        markup`<h1>${texts.title}</h1>\n<p>${texts.intro}</p>`,
        site.base ? '' : markup`<p><strong>${texts.noAddress}</strong></p>`,
        ...snippetForms(site, document).map(({ html }, index) => {
          const [heading, text] = texts.forms[index]!;
          return section([`${index + 1}. ${heading}`, text], html);
        }),
        section(texts.sharing, 'Access-Control-Allow-Origin: *'),
        section(texts.policy, contentSecurityPolicy(site)),
        section(texts.locked, lockedTags(site)),
      ].join('\n'),
    });
  },
});

const section = ([heading, text]: [string, string], code: string) =>
  markup`<h2>${heading}</h2>\n<p>${text}</p>\n<pre class="page-code" tabindex="0"><code>${code}</code></pre>`;

/** The four forms of the code. */
function snippetForms(site: Site, document: PressRoom): { name: string; html: string }[] {
  const at = (path: string) => siteUrl(site, path);
  const name = site.room.organization?.name;
  const language = site.languages[0];
  return [
    {
      name: 'script',
      html: markup`<script src="${at(ROOM_SCRIPT)}" async></script>
<press-room></press-room>`,
    },
    {
      name: 'snapshot',
      html: markup`<link rel="stylesheet" href="${at(STYLES)}">
<script src="${at(LOADER)}" async></script>
<press-room src="${at('pressroom.json')}">
${raw(frontSnapshot(site, document, language))}
</press-room>`,
    },
    { name: 'plain', html: plainHtml(document, { language, now: site.now, limit: RELEASES_SHOWN }) },
    {
      name: 'link',
      html: markup`<p><a href="${at('index.html')}">Press${name ? ` – ${name}` : ''}</a></p>\n\nRSS: ${at('feed.xml')}`,
    },
  ];
}

function contentSecurityPolicy({ base }: Site): string {
  const origin = base ? new URL(base).origin : "'self'";
  return ['script-src', 'style-src', 'img-src', 'connect-src'].map((name) => `${name} ${origin};`).join(' ');
}

/** Tags for exactly the current version, by its integrity. */
function lockedTags(site: Site): string {
  const [styles, script] = [STYLES, LOADER].map((name) => hashedAsset(site.assets, name));
  return markup`<link rel="stylesheet" href="${siteUrl(site, styles!.path)}" integrity="${styles!.integrity}" crossorigin="anonymous">
<script src="${siteUrl(site, script!.path)}" integrity="${script!.integrity}" crossorigin="anonymous" async></script>`;
}
