import { css } from 'lit';

/** The release card's part of the style sheet; the picture's and the body's rules are the whole release's too. */
export const releaseCardStyles = css`
  @layer pressrum {
    .press-card-head {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: calc(var(--press-space, 1rem) / 2) var(--press-space, 1rem) !important;
    }
    .press-card-text {
      flex: 2 1 22rem !important;
      align-content: start !important;
    }
    .press-card-head > .press-image {
      flex: 1 1 15rem !important;
    }
    .press-image-picture {
      display: block !important;
      width: 100% !important;
    }
    .press-body > * + *,
    .press-quote > * + * {
      margin-block-start: 0.75em !important;
    }
    .press-body :is(ul, ol) {
      padding-block: 0 !important;
      padding-inline: 1.5em 0 !important;
    }
    .press-body dd {
      padding-inline-start: 1.5em !important;
    }
    .press-body :is(h2, h3, h4, h5, h6) {
      padding-block-start: 0.5em !important;
    }
    .press-body li {
      display: list-item !important;
    }
    .press-body :is(blockquote, blockquote + figcaption) {
      padding: 0 !important;
      padding-inline-start: 1em !important;
      border: 0 !important;
      border-inline-start: 0.25em solid var(--press-accent, currentColor) !important;
    }
    .press-body a {
      color: var(--press-accent, revert-layer);
    }
    .press-body pre {
      white-space: pre-wrap !important;
    }
    .press-body table {
      border-collapse: collapse;
    }
    .press-body :is(th, td) {
      padding: 0.25em 0.5em !important;
      border: 1px solid var(--press-border, color-mix(in srgb, currentColor 30%, transparent));
      text-align: start;
      vertical-align: top;
    }
    .press-body caption {
      text-align: start;
    }
    @media print {
      .press-body a[href^='http']::after {
        content: ' (' attr(href) ')';
      }
    }
  }
`;
