/** The release card's part of the style sheet. */
export const releaseCardStyles = `@layer pressrum {
  .press-card-image img {
    display: block !important;
    width: 100% !important;
  }
  .press-body > * + * {
    margin-block-start: 0.75em !important;
  }
  .press-body :is(ul, ol) {
    padding-block: 0 !important;
    padding-inline: 1.5em 0 !important;
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
