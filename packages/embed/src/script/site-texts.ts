import { addTranslation, type SiteTexts } from '@pressrum/i18n';

/** How long the page waits for the site's texts before it uses the built-in ones. */
const TIMEOUT_MS = 3000;

/** Loads the site's own interface texts: one language, or a list of them. */
export function loadSiteTexts(url: string): void {
  const texts = fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) }).then(
    (response) => response.json() as Promise<SiteTexts | SiteTexts[]>,
  );
  texts.catch((error: unknown) => console.warn('Pressrum:', url, error));
  addTranslation(texts);
}
