import { paginate } from '../pagination.js';
import type { Site, SiteFile } from '../types.js';
import { archivePage, listPage } from './archive-pages.js';
import { frontPage } from './front-page.js';
import { mediaPageFiles } from './media-pages.js';
import { notFoundPage } from './not-found-page.js';
import { releasePages } from './release-page.js';

/** The HTML pages, readable without any script. */
export const pageFiles = (site: Site): SiteFile[] => [
  ...site.languages.flatMap((language) => [frontPage(site, language), archivePage(site, language)]),
  ...paginate(site.entries.length, site.pageSize).map((page, index, all) => listPage(site, page, all)),
  ...mediaPageFiles(site),
  ...releasePages(site),
  notFoundPage(site),
];
