import { css } from 'lit';

/** The notice's part of the style sheet. */
export const noticeStyles = css`
  @layer pressrum {
    .press-notice {
      margin-block-end: var(--press-space, 1rem) !important;
      border: 2px solid var(--press-notice-accent, var(--press-accent, currentColor));
      border-inline-start-width: 0.5rem;
      background: var(--press-notice, var(--press-surface, transparent));
      color: var(--press-notice-text, inherit);
      grid-template-columns: auto minmax(0, 1fr) !important;
      row-gap: 0.25rem !important;
      padding-block: 0.75rem !important;
    }
    .press-notice > :not(.press-notice-icon) {
      grid-column: 2 !important;
    }
    .press-notice > .press-notice-icon {
      inline-size: 1.75rem !important;
      block-size: 1.75rem !important;
      color: var(--press-notice-accent, inherit);
    }
    @media (width < 40rem) {
      .press-notice > :not(.press-notice-icon, .press-notice-headline) {
        grid-column: 1 / -1 !important;
      }
    }
    @media (forced-colors: active) {
      .press-notice > .press-notice-icon {
        color: CanvasText;
      }
    }
    .press-notice-headline {
      font-size: 1.1875em;
    }
    .press-notice .press-link {
      color: var(--press-notice-text, var(--press-accent, revert-layer));
    }
    .press-notice-headline > .press-link {
      display: inline-flex !important;
      align-items: center !important;
      min-block-size: max(1.5rem, 24px) !important;
    }
    /* The link's URL, which print adds, is part of its line. */
    @media print {
      .press-notice-headline > .press-link {
        display: inline !important;
      }
    }
  }
`;
