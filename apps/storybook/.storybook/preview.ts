import '@pressrum/embed/press-room.js';
import about from '@pressrum/about/custom-elements.json';
import contact from '@pressrum/contact/custom-elements.json';
import embed from '@pressrum/embed/custom-elements.json';
import { addTranslation } from '@pressrum/model';
import release from '@pressrum/release/custom-elements.json';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { ar } from '../../../packages/model/fixtures/ar.js';
import { languages, surroundings } from './surroundings.js';

setCustomElementsManifest({
  schemaVersion: '1.0.0',
  readme: '',
  modules: [release, contact, about, embed].flatMap((manifest): unknown[] => manifest.modules),
});
addTranslation(ar);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  initialGlobals: { lang: 'sv', scheme: 'light' },
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
};

export default preview;
