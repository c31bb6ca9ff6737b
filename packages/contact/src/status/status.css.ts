import { css } from 'lit';

/** The status's part of the style sheet. */
export const statusStyles = css`
  @layer pressrum {
    .press-status.press-status {
      display: grid !important;
      max-inline-size: none !important;
      font-size: 0.9375em;
    }
    .press-status::before {
      content: attr(data-reserve);
      padding-inline-start: 1.15em;
      visibility: hidden;
    }
    .press-status::before,
    .press-status > span {
      grid-area: 1 / 1 !important;
    }
    .press-status > [data-press-state]:not(:empty, [data-press-state='unknown'])::before {
      content: '';
      display: inline-block;
      box-sizing: border-box;
      inline-size: 0.75em;
      block-size: 0.75em;
      margin-inline-end: 0.4em;
      border: 0.15em solid;
      border-radius: 50%;
    }
    .press-status > :is([data-press-state='open'], [data-press-state='on-call'])::before {
      border-width: 0.375em;
      background: currentColor;
      color: var(--press-positive, inherit);
    }
    .press-status > [data-press-state='on-call']::before {
      border-radius: 0 !important;
      rotate: 45deg;
      scale: 0.85;
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
