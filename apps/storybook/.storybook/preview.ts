import '@pressrum/embed/press-room.js';
import about from '@pressrum/about/custom-elements.json';
import contact from '@pressrum/contact/custom-elements.json';
import embed from '@pressrum/embed/custom-elements.json';
import { addTranslation } from '@pressrum/i18n';
import release from '@pressrum/release/custom-elements.json';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { ar } from '@pressrum/testing/arabic-texts.js';
import { brandTheme, systemScheme } from './brand.js';
import { languages, surroundings } from './surroundings.js';

setCustomElementsManifest({
  schemaVersion: '1.0.0',
  readme: '',
  modules: [release, contact, about, embed].flatMap((manifest): unknown[] => manifest.modules),
});
addTranslation(ar);

const isLoading = (element: Element) =>
  element.localName.startsWith('press-') && (element.getAttribute('state') ?? 'loading') === 'loading';

/** Waits for the elements of a story, at most a minute: axe, which comes next, must not look at one that is loading. */
async function waitUntilLoaded({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20)))
    if (![...canvasElement.querySelectorAll('*')].some(isLoading)) return;
}

const preview: Preview = {
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { theme: brandTheme(), toc: { headingSelector: 'h2' } },
    // Guides before elements: readers want to get somewhere before they look things up.
    options: {
      storySort: {
        order: [
          'Välkommen',
          'Welcome',
          'Bygg ert pressrum',
          'Guider',
          ['Kom igång', 'Språk', 'För den som beslutar'],
          'Guides',
          [
            'For those who decide',
            'Web editors',
            'Developers',
            'Static press room',
            'Data and sources',
            'Opening hours and on-call',
            'Crisis notice',
            'Theming',
            'Languages',
            'Recipes for CMS',
            'Frameworks',
            'Migrating from a vendor’s embed',
            'Hosting and caches',
            'Edge platforms',
            'Security policy',
            'Privacy',
            'Accessibility',
            'Accessibility conformance report',
            'Performance',
            'Releases and upgrades',
            'Standard for Public Code',
          ],
          'Elements',
          ['press-room', 'press-release-list', 'press-release', 'press-release-card', 'press-contact-list'],
          'Gallery',
          'Tema',
        ],
      },
    },
  },
  initialGlobals: { lang: 'sv', scheme: systemScheme() },
  globalTypes: {
    lang: {
      description: 'Sidans språk',
      toolbar: { icon: 'globe', items: languages, dynamicTitle: true },
    },
    scheme: {
      description: 'Sidans färger',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  decorators: [surroundings],
  afterEach: waitUntilLoaded,
};

export default preview;
