import { addTranslation, type SiteTexts } from '@pressrum/model';
import { script } from './own-script.js';

/** How long the page waits for the site's texts before it speaks in ours. */
const TIME_LIMIT = 3000;

/** The site's own interface texts: `<script src="pressrum.js" data-texts="texts.json">`, a language or a list of them. */
const url = script?.dataset['texts'];
if (url) {
  const texts = fetch(url, { signal: AbortSignal.timeout(TIME_LIMIT) }).then(
    (response) => response.json() as Promise<SiteTexts | SiteTexts[]>,
  );
  texts.catch((error: unknown) => console.warn('Pressrum:', url, error));
  addTranslation(texts);
}
