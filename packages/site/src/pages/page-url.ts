import type { Site } from '../types.js';

/** The page that a server shows in place of one that does not exist. It is shown at any URL. */
export const NOT_FOUND = '404.html';

/** The way from a page to the press room's root: relative, except on a page that is shown at any URL. */
function rootFrom({ base }: Pick<Site, 'base'>, path: string): string {
  if (path === NOT_FOUND) return base ? new URL(base).pathname : '/';
  return path.includes('/') && !needsBase({ base }, path) ? '../' : '';
}

/**
 * True for a page in a folder whose documents have URLs relative to the press room's root, because the site's URL is not
 * known. Other pages do without a `<base>`, which makes a link within the page reload it when its URL has a query: these have a
 * script against it.
 */
export const needsBase = ({ base }: Pick<Site, 'base'>, path: string): boolean =>
  !base && path.includes('/') && path !== NOT_FOUND;

/** The URL of a file of the press room on one of its pages. Absolute URLs stay. */
export const pageUrl = (site: Pick<Site, 'base'>, path: string, target: string): string =>
  /^[a-z][a-z\d+.-]*:|^\//i.test(target) ? target : rootFrom(site, path) + target;
