/** What untrusted HTML may contain. Everything else is removed. */
export interface AllowList {
  elements: string[];
  attributes: string[];
  /** The URL to keep, or `undefined` for one that must not be followed. */
  safeUrl(url: string): string | undefined;
}
