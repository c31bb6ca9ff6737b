import { css } from 'lit';

/** The status's part of the style sheet. */
export const statusStyles = css`
  @layer pressrum {
    .press-status.press-status {
      display: grid !important;
      max-inline-size: none !important;
    }
    .press-status::before {
      content: attr(data-reserve);
      visibility: hidden;
    }
    .press-status::before,
    .press-status > span {
      grid-area: 1 / 1 !important;
    }
    .press-status .press-link.press-link {
      display: inline-block !important;
      padding-block: 0.35em !important;
      margin-block: -0.35em !important;
    }
    @media (scripting: none) {
      .press-status.press-status {
        display: none !important;
      }
    }
    @media print {
      .press-status.press-status {
        display: none !important;
      }
    }
  }
`;
