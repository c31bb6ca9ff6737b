import { css } from 'lit';

/** The notice's part of the style sheet. */
export const noticeStyles = css`
  @layer pressrum {
    .press-notice {
      margin-block-end: var(--press-space, 1rem) !important;
      border: 2px solid var(--press-accent, currentColor);
      border-inline-start-width: 0.5rem;
    }
    .press-notice-headline {
      font-size: 1.125em;
    }
    .press-notice-headline > .press-link {
      display: inline-flex !important;
      align-items: center !important;
      min-block-size: max(1.5rem, 24px) !important;
    }
  }
`;
