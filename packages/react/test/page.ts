import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { App, type PageProps } from './app.js';

const props = JSON.parse(document.querySelector('#props')!.textContent) as PageProps;
hydrateRoot(document.querySelector('#root')!, createElement(App, props), {
  onRecoverableError: (error) => console.error('hydration', error),
});
