import '@pressrum/embed/press-room.js';
import about from '@pressrum/about/custom-elements.json';
import contact from '@pressrum/contact/custom-elements.json';
import embed from '@pressrum/embed/custom-elements.json';
import release from '@pressrum/release/custom-elements.json';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { surroundings } from './surroundings.js';

setCustomElementsManifest({
  schemaVersion: '1.0.0',
  readme: '',
  modules: [release, contact, about, embed].flatMap((manifest): unknown[] => manifest.modules),
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  decorators: [surroundings],
};

export default preview;
