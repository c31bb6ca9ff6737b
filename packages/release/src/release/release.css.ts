import { css } from 'lit';

/** Styles of `press-release`. */
export const releaseStyles = css`
  @layer pressrum {
    /* The column beside the text comes when there is room for it, whatever the container: no query is needed. */
    .press-release {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: calc(var(--press-space, 1rem) * 2) !important;
      padding: 0 !important;
    }
    /* As wide without its neighbour as beside it: a page is painted while it comes. */
    [data-press] .press-release-main {
      flex: 2 1 34rem !important;
      max-inline-size: min(
        var(--press-measure, 68ch),
        max(
          (100% - var(--press-space, 1rem) * 2 - 1rem) * 2 / 3,
          (52rem + var(--press-space, 1rem) * 2 - 100%) * 999
        )
      ) !important;
      align-content: start !important;
      gap: var(--press-space, 1rem) !important;
    }
    [data-press] .press-release-foot {
      flex: 1 1 18rem !important;
      max-inline-size: var(--press-measure, 68ch) !important;
      align-content: start !important;
      gap: var(--press-space, 1rem) !important;
    }
    .press-dateline {
      text-transform: uppercase;
    }
    .press-release-sides {
      display: grid !important;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)) !important;
      gap: var(--press-space, 1rem) !important;
    }
    .press-release-contacts {
      align-content: start !important;
    }
    .press-release-event .press-link,
    .press-release-files .press-link,
    .press-release-contacts .press-link {
      display: inline-block !important;
      min-block-size: max(1.5rem, 24px) !important;
    }
    @media (pointer: coarse) {
      .press-release-event .press-link,
      .press-release-files .press-link,
      .press-release-contacts .press-link {
        align-content: center !important;
        min-block-size: 44px !important;
      }
    }
    .press-facts {
      display: grid !important;
      gap: 0.25em !important;
    }
    .press-facts :is(dt, dd) {
      display: inline !important;
    }
    .press-quote {
      display: flow-root !important;
    }
    .press-release-headline {
      font-size: var(--press-title-size, revert-layer);
    }
    .press-release-heading {
      font-size: var(--press-section-size, revert-layer);
    }
    .press-quote blockquote {
      font-family: var(--press-heading-font, inherit);
      font-size: 1.3125em;
      line-height: 1.35;
      text-wrap: pretty;
    }
    .press-release-subtitle {
      font-size: 1.125em;
    }
    .press-release .press-image-picture {
      max-block-size: 70vh !important;
      object-fit: cover;
    }
    [data-press] .press-scroll {
      overflow-x: auto !important;
      overflow-wrap: break-word;
      inline-size: 100% !important;
    }
    [data-press] .press-scroll table {
      max-width: none !important;
    }
    [data-press] .press-scroll img {
      max-inline-size: 16rem !important;
    }
    @media print {
      .press-release {
        display: block !important;
      }
      .press-release-foot {
        padding-block-start: 1.5em !important;
      }
      .press-quote,
      .press-release-contacts {
        break-inside: avoid;
      }
      .press-scroll {
        overflow: visible !important;
      }
    }
  }
`;
