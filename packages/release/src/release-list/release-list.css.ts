import { css } from 'lit';

/** The release list's part of the style sheet. */
export const releaseListStyles = css`
  @layer pressrum {
    .press-list {
      gap: var(--press-space, 1rem) !important;
    }
    .press-list-items {
      gap: inherit !important;
    }
    .press-list-items > .press-list-item {
      max-inline-size: none !important;
    }
    .press-list-long > .press-list-item {
      content-visibility: auto;
      contain-intrinsic-size: auto 12rem;
    }
    .press-list-tools {
      align-items: end !important;
    }
    .press-list-field {
      display: grid !important;
      grid-template-columns: minmax(0, 1fr) !important;
      gap: 0.25em !important;
      flex: 1 1 8rem !important;
    }
    .press-list-search {
      flex: 3 1 14rem !important;
    }
    .press-list-input {
      min-block-size: 2.25em !important;
      inline-size: 100% !important;
      font: inherit;
    }
    .press-list-status {
      align-items: center !important;
      min-block-size: 1.75rem !important;
    }
    .press-pages-list {
      gap: calc(var(--press-space, 1rem) / 4) !important;
      align-items: center !important;
    }
    .press-page {
      display: inline-block !important;
      min-inline-size: max(1.5rem, 24px) !important;
      padding: 0.25rem 0.5rem !important;
      text-align: center;
    }
    .press-page[aria-current] {
      font-weight: 700;
      text-decoration: none;
      border: 1px solid var(--press-border, currentColor);
      padding: calc(0.25rem - 1px) calc(0.5rem - 1px) !important;
    }
    .press-mark {
      background: Mark;
      color: MarkText;
    }
    @media print {
      .press-pages {
        display: none !important;
      }
    }
  }
`;
