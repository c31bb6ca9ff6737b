import { css } from 'lit';

/** Styles of `press-release-card`. The rules for images and bodies also apply to the full release. */
export const releaseCardStyles = css`
  @layer pressrum {
    .press-card {
      position: relative !important;
    }
    .press-card-head {
      display: flex !important;
      flex-wrap: wrap !important;
      align-items: flex-start !important;
      gap: calc(var(--press-space, 1rem) / 2) var(--press-space, 1rem) !important;
    }
    .press-card-text {
      flex: 2 1 22rem !important;
      align-content: start !important;
      gap: 0.375rem !important;
    }
    .press-card-head > .press-image {
      flex: 1 1 15rem !important;
    }
    .press-card > :is(.press-body, .press-card-contacts) {
      flex: 1 1 100% !important;
    }
    .press-image-picture {
      display: block !important;
      width: 100% !important;
      border-radius: var(--press-image-radius, calc(var(--press-radius, 0.25rem) / 2));
    }
    .press-card .press-image-picture {
      aspect-ratio: var(--press-image-ratio, 16 / 9) !important;
      object-fit: cover !important;
      object-position: 50% 30%;
    }
    .press-meta {
      display: flex !important;
      flex-wrap: wrap !important;
      align-items: baseline !important;
      gap: 0.25em 0.625em !important;
    }
    .press-genre {
      padding: 0.0625em 0.5em !important;
      border: 1px solid transparent;
      border-radius: 1em;
      background: color-mix(in srgb, currentColor 10%, transparent);
      color: var(--press-text, inherit);
      font-weight: 600;
    }
    .press-card-headline {
      font-size: var(--press-headline-size, revert-layer);
    }
    /* The link reaches over the card, but not over its words, which can be selected. */
    .press-card-headline > .press-link::after {
      content: '' !important;
      position: absolute !important;
      inset: 0 !important;
    }
    .press-card :is(.press-meta, .press-card-lead, .press-card-contacts, .press-body) {
      position: relative !important;
    }
    .press-card-headline > .press-link {
      color: var(--press-headline, var(--press-accent, revert-layer));
      text-decoration-color: var(--press-headline-line, color-mix(in srgb, currentColor 35%, transparent));
    }
    .press-card:hover .press-card-headline > .press-link {
      text-decoration-color: currentColor;
    }
    .press-card:has(.press-card-headline > .press-link) {
      cursor: pointer;
    }
    .press-card:has(.press-card-headline > .press-link):hover {
      box-shadow: var(--press-shadow-hover, none);
      border-color: var(--press-accent, currentColor);
    }
    .press-card:has(.press-card-headline > :focus-visible) {
      outline: var(--press-focus-ring, 2px solid);
      outline-offset: 2px;
    }
    .press-card:has(.press-card-headline) .press-card-headline > :focus-visible {
      outline: 0;
    }
    .press-layout {
      display: grid !important;
      grid-template-columns: minmax(0, 1fr) !important;
      gap: var(--press-gap, var(--press-space, 1rem)) !important;
      padding: 0 !important;
    }
    .press-layout > .press-list-item {
      display: grid !important;
      grid-template-columns: minmax(0, 1fr) !important;
      max-inline-size: none !important;
      list-style: none !important;
    }
    .press-layout .press-card-lead {
      display: -webkit-box !important;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 3;
      overflow: hidden !important;
    }
    .press-layout .press-card-lead:has(.press-mark) {
      -webkit-line-clamp: none;
    }
    .press-layout .press-card-text {
      flex: 1 1 10rem !important;
    }
    .press-layout-list .press-card > .press-image-picture {
      flex: none !important;
      width: clamp(5.5rem, 24%, 11rem) !important;
      aspect-ratio: var(--press-image-ratio, 4 / 3) !important;
    }
    .press-layout .press-card-featured {
      align-items: center !important;
    }
    /* Its image comes before the text beside it, and after it where there is no space for both. */
    .press-layout .press-card-featured:not(:has(> .press-card-contacts, > .press-body)) {
      flex-wrap: wrap-reverse !important;
    }
    .press-layout .press-card-featured > .press-card-text {
      flex: 1 1 18rem !important;
    }
    .press-layout .press-card-featured > .press-image-picture {
      flex: 1 1 20rem !important;
      order: -1 !important;
      max-height: 20rem !important;
      aspect-ratio: var(--press-image-ratio, 16 / 9) !important;
    }
    .press-card-featured .press-card-headline {
      font-size: var(--press-featured-size, 1.5em);
    }
    .press-layout-grid {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--press-column, 16rem)), 1fr)) !important;
    }
    .press-layout-grid > :has(> .press-card-featured) {
      grid-column: 1 / -1 !important;
    }
    .press-layout-grid .press-card {
      padding: calc(var(--press-space, 1rem) * 0.75) !important;
    }
    .press-layout-grid .press-card:not(.press-card-featured) {
      flex-direction: column !important;
      flex-wrap: nowrap !important;
    }
    .press-layout-grid .press-card:not(.press-card-featured) .press-card-headline {
      font-size: calc(var(--press-headline-size, 1.1875em) * 0.9);
    }
    .press-layout-grid .press-card-lead {
      font-size: 0.9375em;
    }
    .press-layout-grid .press-card:not(.press-card-featured) > * {
      flex: none !important;
      inline-size: 100% !important;
    }
    .press-layout-grid .press-card > .press-image-picture {
      order: -1 !important;
      aspect-ratio: var(--press-image-ratio, 11 / 6) !important;
    }
    .press-layout-compact {
      gap: 0 !important;
    }
    .press-layout-compact .press-card {
      padding: 0.75rem 0 !important;
      border-width: 0 0 1px;
      border-radius: 0;
      background: none;
      box-shadow: none;
    }
    .press-list-long > .press-list-item {
      content-visibility: auto;
      contain-intrinsic-size: auto 12rem;
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
    /* One line beside both, whatever the size of their letters. */
    .press-body :is(blockquote, blockquote + figcaption) {
      padding: 0 !important;
      padding-inline-start: 1rem !important;
      border: 0 !important;
      border-inline-start: 0.25rem solid var(--press-accent, currentColor) !important;
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
      .press-layout .press-card-lead {
        -webkit-line-clamp: none;
      }
      .press-card {
        break-inside: avoid;
      }
      .press-card-headline > .press-link::after {
        position: static !important;
      }
      .press-body a[href^='http']::after {
        content: ' (' attr(href) ')';
      }
    }
  }
`;
