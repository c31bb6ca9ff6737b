import type { Site, SiteEntry } from './types.js';

/** The path of a release's page, from the press room's root. */
export const pagePath = ({ id }: SiteEntry): string => `releases/${id}.html`;

/** The path of a release's document, from the press room's root. */
export const documentPath = ({ id }: SiteEntry): string => `releases/${id}.json`;

/** The path of the calendar file of a release's event, from the press room's root. */
export const calendarPath = ({ id }: SiteEntry): string => `releases/${id}.ics`;

/** The URL of a file; relative to the press room's root where the site's URL is not known. */
export const siteUrl = ({ base }: Pick<Site, 'base'>, path: string): string =>
  base + path.split('/').map(encodeURIComponent).join('/');
