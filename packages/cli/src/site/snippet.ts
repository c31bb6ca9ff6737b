import type { PressRoom } from '@pressrum/model';
import { plainHtml } from '../snippet/plain.js';
import { hashedAsset, LOADER, STYLES } from './assets.js';
import { frontDocument } from './documents.js';
import { markup, pageHtml, raw } from './frame.js';
import { frontKey, frontSnapshot } from './front.js';
import { ROOM_SCRIPT } from './room-script.js';
import { addressOf, type Site, type SiteFile } from './site.js';

/** How many releases the forms with content hold. */
const SHOWN = 5;

/** What to paste into a CMS, in four forms. */
export const snippetFile = (site: Site): SiteFile => ({
  path: 'snippet.html',
  key: `${frontKey(site)} ${site.assets.map(({ path }) => path).join(' ')}`,
  rank: 'front',
  async content() {
    const document = await frontDocument(site);
    const language = site.languages[0];
    const words = language.startsWith('sv') ? SWEDISH : ENGLISH;
    return pageHtml(site, {
      path: 'snippet.html',
      language,
      title: words.title,
      isLive: false,
      main: [
        markup`<h1>${words.title}</h1>\n<p>${words.intro}</p>`,
        site.base ? '' : markup`<p><strong>${words.noAddress}</strong></p>`,
        ...forms(site, document).map(({ html }, index) => {
          const [heading, text] = words.forms[index]!;
          return section([`${index + 1}. ${heading}`, text], html);
        }),
        section(words.sharing, 'Access-Control-Allow-Origin: *'),
        section(words.policy, policyOf(site)),
        section(words.locked, lockedTags(site)),
      ].join('\n'),
    });
  },
});

const section = ([heading, text]: [string, string], code: string) =>
  markup`<h2>${heading}</h2>\n<p>${text}</p>\n<pre class="page-code" tabindex="0"><code>${code}</code></pre>`;

/** The four forms, as they are pasted. */
export function forms(site: Site, document: PressRoom): { name: string; html: string }[] {
  const at = (path: string) => addressOf(site, path);
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
    { name: 'plain', html: plainHtml(document, { language, now: site.now, limit: SHOWN }) },
    {
      name: 'link',
      html: markup`<p><a href="${at('index.html')}">Press${name ? ` – ${name}` : ''}</a></p>\n\nRSS: ${at('feed.xml')}`,
    },
  ];
}

function policyOf({ base }: Site): string {
  const origin = base ? new URL(base).origin : "'self'";
  return ['script-src', 'style-src', 'img-src', 'connect-src'].map((name) => `${name} ${origin};`).join(' ');
}

/** The version that is there now, which a browser runs only as it is. */
function lockedTags(site: Site): string {
  const [styles, script] = [STYLES, LOADER].map((name) => hashedAsset(site.assets, name));
  return markup`<link rel="stylesheet" href="${addressOf(site, styles!.path)}" integrity="${styles!.integrity}" crossorigin="anonymous">
<script src="${addressOf(site, script!.path)}" integrity="${script!.integrity}" crossorigin="anonymous" async></script>`;
}

interface SnippetWords {
  title: string;
  intro: string;
  /** Heading and explanation. */
  forms: [string, string][];
  /** Said where the address of the press room is not known. */
  noAddress: string;
  sharing: [string, string];
  policy: [string, string];
  locked: [string, string];
}

const SWEDISH: SnippetWords = {
  title: 'Klistra in pressrummet',
  intro:
    'Välj den första form som ert publiceringsverktyg tar emot, och klistra in den i sidans HTML. Innehållet i 1 och 2 håller sig aktuellt av sig självt.',
  forms: [
    ['Skript', 'Två rader, alltid aktuella. Den första får stå var som helst på sidan, helst i sidans head.'],
    [
      'Färdigt innehåll med skript',
      'Läsbart också utan JavaScript, och inget på sidan flyttar sig. Skriptet byter ut innehållet först när det finns något nyare.',
    ],
    [
      'Bara HTML',
      'För verktyg som tar bort skript och okända element. Visar pressmeddelandena som de är i dag; klistra in på nytt när de ska bytas.',
    ],
    ['Länk och RSS', 'En vanlig länk, och adressen till flödet för verktygets egen RSS-modul.'],
  ],
  noAddress:
    'Pressrummets adress är inte angiven, så raderna nedan fungerar bara på sidor i samma mapp. Skriv in den som "site" i pressrum.config.json och bygg på nytt.',
  sharing: [
    'När pressrummet ligger på en annan webbplats än sidan',
    'Då behöver pressrummets webbserver låta andra webbplatser läsa dess filer (CORS). Det gör pressrum serve redan; andra webbservrar behöver skicka detta svarshuvud:',
  ],
  policy: [
    'Säkerhetspolicy (CSP)',
    'Har webbplatsen en Content-Security-Policy behöver den tillåta detta. Har den egna stilmallar i lager (@layer) skriver ni före dem: @layer pressrum, site;',
  ],
  locked: [
    'Låst version',
    'Vill ni att webbläsaren bara ska köra just den här versionen använder ni dessa två rader i stället. De uppdateras inte av sig själva.',
  ],
};

const ENGLISH: SnippetWords = {
  title: 'Paste the press room',
  intro:
    'Take the first form that your CMS accepts and paste it into the page’s HTML. The content of 1 and 2 stays up to date by itself.',
  forms: [
    ['Script', 'Two lines, always current. The first may stand anywhere on the page, best in its head.'],
    [
      'Content with a script',
      'Readable without JavaScript too, and nothing on the page moves. The script replaces the content only when there is something newer.',
    ],
    [
      'HTML alone',
      'For a CMS that takes out scripts and unknown elements. Shows the releases as they are today; paste it again to change them.',
    ],
    ['Link and RSS', 'An ordinary link, and the address of the feed for the CMS’s own RSS module.'],
  ],
  noAddress:
    'The address of the press room is not set, so the lines below work only on pages in the same folder. Write it as "site" into pressrum.config.json and build again.',
  sharing: [
    'Where the press room is on another site than the page',
    'Its web server then has to let other sites read its files (CORS). pressrum serve does so already; others have to send this response header:',
  ],
  policy: [
    'Security policy (CSP)',
    'A site with a Content-Security-Policy has to allow this. If its own style sheets are in layers (@layer), write before them: @layer pressrum, site;',
  ],
  locked: [
    'Locked version',
    'To have browsers run this very version only, use these two lines instead. They do not update themselves.',
  ],
};
