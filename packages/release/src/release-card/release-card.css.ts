/** The release card's part of the style sheet. */
export const releaseCardStyles = `@layer pressrum {
  .press-card img {
    display: block !important;
    width: 100% !important;
    height: auto !important;
  }
  .press-body :is(ul, ol) {
    padding: 0 0 0 1.5em !important;
  }
  .press-body :is(h2, h3, h4, h5, h6) {
    padding-block-start: 0.5em !important;
  }
  .press-body li {
    display: list-item !important;
  }
  .press-body figure {
    padding-inline-start: 1em !important;
    border-inline-start: 0.25em solid var(--press-accent, currentColor);
  }
  .press-body blockquote {
    padding: 0 !important;
    border: 0 !important;
  }
}`;
