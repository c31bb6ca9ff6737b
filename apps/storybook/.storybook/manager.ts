import { addons } from 'storybook/manager-api';
import { brandTheme } from './brand.js';

addons.setConfig({
  theme: brandTheme(),
  // Readers meet the product first; the panels open with a key.
  sidebar: { showRoots: true },
  showPanel: true,
});
