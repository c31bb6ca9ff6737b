/** Where each page of `docs/` is in Storybook. A page without an entry is linked to in the repository. */
export const pages: Readonly<Record<string, string>> = {
  'sv/redaktor.md': 'guider-kom-igång',
  'sv/sprak.md': 'guider-språk',
  'sv/beslut.md': 'guider-för-den-som-beslutar',
  'decide.md': 'guides-for-those-who-decide',
  'editors.md': 'guides-web-editors',
  'developers.md': 'guides-developers',
  'press-room.md': 'guides-static-press-room',
  'formats.md': 'guides-data-and-sources',
  'opening-hours.md': 'guides-opening-hours-and-on-call',
  'notice.md': 'guides-crisis-notice',
  'theming.md': 'guides-theming',
  'languages.md': 'guides-languages',
  'cms.md': 'guides-recipes-for-cms',
  'frameworks.md': 'guides-frameworks',
  'migrating.md': 'guides-migrating-from-a-vendor-s-embed',
  'scale-out.md': 'guides-hosting-and-caches',
  'edge.md': 'guides-edge-platforms',
  'security-policy.md': 'guides-security-policy',
  'privacy.md': 'guides-privacy',
  'accessibility.md': 'guides-accessibility',
  'conformance.md': 'guides-accessibility-conformance-report',
  'public-code.md': 'guides-standard-for-public-code',
  'releases.md': 'guides-releases-and-upgrades',
  'performance.md': 'guides-performance',
  'elements.md': 'elements-press-room',
};

/** A heading of `elements.md` is an element’s tag, and each element has a page of its own. */
const isElement = (page: string, hash: string) => page === 'elements.md' && hash.startsWith('#press-');

const REPOSITORY = 'https://example.org/pressrum/blob/main/';

/**
 * The address of a link in a page of `docs/`, as it is in Storybook. It begins with `./`: pages are in a frame, `iframe.html`,
 * and Storybook itself is the folder around that.
 * @param href the link as it is written: relative to the page, or absolute
 * @param from the page, such as `editors.md` or `sv/sprak.md`
 */
export function resolveLink(href: string, from: string): string {
  if (/^([a-z]+:|#|\?)/.test(href)) return href;
  const { pathname, hash } = new URL(href, `https://docs.invalid/docs/${from}`);
  const file = decodeURI(pathname).replace('/docs/', '');
  if (isElement(file, hash)) return `./?path=/docs/elements-${hash.slice(1)}--docs`;
  const page = pages[file];
  return page ? `./?path=/docs/${page}--docs${hash}` : `${REPOSITORY}${pathname.slice(1)}${hash}`;
}
