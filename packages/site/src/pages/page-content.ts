/** A page's content and metadata. */
export interface PageContent {
  /** From the press room's root; `index.html` is the front page. */
  path: string;
  language: string;
  title: string;
  description: string;
  /** `article` for a release (ogp.me). */
  type?: 'article';
  image?: { url: string; alt?: string; width?: number; height?: number } | undefined;
  datePublished?: string | undefined;
  dateModified?: string | undefined;
  /** JSON-LD, safe inside a script. */
  data?: string;
  /** The same page in other languages. */
  translations?: readonly string[];
  /** True for a page that search engines should not list. */
  isUnlisted?: boolean;
  /** False for a page that needs no script. */
  isLive: boolean;
  /** HTML. Its URLs are those of `pageUrl`. */
  main: string;
}
