/** The script of pages with a `<base>`. */
export const PAGE_SCRIPT = 'page.js';

/**
 * A link to a place on the page leads to it without its query, because of the `<base>`, and loads it anew. The script goes
 * to the place instead.
 */
export const pageScript = `document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  const isForBrowser = event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link?.hash || isForBrowser || event.defaultPrevented) return;
  if (link.origin + link.pathname !== location.origin + location.pathname) return;
  event.preventDefault();
  location.hash = link.hash;
});
`;
