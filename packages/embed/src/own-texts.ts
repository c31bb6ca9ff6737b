import { addTranslation, type SiteTexts } from '@pressrum/model';
import { script } from './import-part.js';

/** The site's own interface texts: `<script src="pressrum.js" data-texts="texts.json">`, a language or a list of them. */
const url = script?.dataset['texts'];
if (url) {
  const texts = fetch(url).then((response) => response.json() as Promise<SiteTexts | SiteTexts[]>);
  texts.catch((error: unknown) => console.warn('Pressrum:', url, error));
  addTranslation(texts);
}
