export * from './assets.js';
export { pageStyles } from './pages/page.css.js';
export { PAGE_SCRIPT, pageScript } from './pages/page-script.js';
export { ICON, icon } from './pages/icon.js';
export { siteFiles } from './site-files.js';
export * from './types.js';
