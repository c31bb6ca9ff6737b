import { css } from 'lit';

/** The about block's part of the style sheet. */
export const aboutStyles = css`
  @layer pressrum {
    .press-about-logo {
      max-inline-size: 8rem !important;
      max-block-size: 6rem !important;
      object-fit: contain !important;
    }
    .press-about-name {
      font-size: var(--press-headline-size, revert-layer);
    }
    .press-about .press-link {
      display: inline-block !important;
      min-block-size: max(1.5rem, 24px) !important;
    }
    @media (pointer: coarse) {
      .press-about .press-link {
        align-content: center !important;
        min-block-size: 44px !important;
      }
    }
  }
`;
