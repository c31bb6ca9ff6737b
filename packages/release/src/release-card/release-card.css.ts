/** The release card's part of the style sheet. */
export const releaseCardStyles = `@layer pressrum {
  :is(:host(press-release-card), press-release-card) {
    display: block;
  }
  .press-card-headline {
    line-height: 1.2;
  }
  .press-card-subtitle,
  .press-card-lead {
    font-weight: 600;
  }
  .press-card-image img {
    display: block !important;
    inline-size: 100% !important;
    block-size: auto !important;
  }
  .press-body {
    display: grid !important;
    grid-template-columns: minmax(0, 1fr) !important;
    gap: 0.75em !important;
  }
  .press-body :is(ul, ol) {
    display: block !important;
    padding: 0 0 0 1.5em !important;
  }
  .press-body li {
    display: list-item !important;
  }
  .press-body ul > li {
    list-style: disc !important;
  }
  .press-body figure {
    padding-inline-start: 1em !important;
    border-inline-start: 0.25em solid var(--press-accent, currentColor);
  }
  .press-body blockquote {
    padding: 0 !important;
    border: 0 !important;
  }
  .press-card-contacts {
    padding-block-start: calc(var(--press-space, 1rem) / 2) !important;
    border-block-start: 1px solid var(--press-border, color-mix(in srgb, currentColor 30%, transparent));
  }
  .press-label {
    font-weight: 600;
  }
}`;
