import { css } from 'lit';

/** The release list's part of the style sheet. */
export const releaseListStyles = css`
  @layer pressrum {
    .press-list {
      gap: var(--press-space, 1rem) !important;
    }
    .press-list-bar {
      gap: 0.25rem !important;
      box-shadow: none;
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
    .press-list-field.press-control {
      padding: 0 !important;
      border: 0;
      background: none;
      color: var(--press-muted, inherit);
      font-size: 0.875em;
    }
    .press-list-input {
      min-block-size: 2.75rem !important;
      inline-size: 100% !important;
      padding: 0 0.625rem !important;
      border: 1px solid var(--press-button-border, color-mix(in srgb, currentColor 65%, transparent));
      border-radius: var(--press-radius, 0.25rem);
      background: var(--press-background, Field);
      color: var(--press-text, FieldText);
      font: inherit;
      font-size: 1rem;
    }
    .press-list-more > .press-control {
      padding: 0.5rem 1.25rem !important;
      font-weight: 600;
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
      background: var(--press-mark, Mark);
      color: var(--press-mark-text, MarkText);
    }
    @media print {
      .press-pages {
        display: none !important;
      }
    }
  }
`;
