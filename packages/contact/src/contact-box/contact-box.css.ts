import { css } from 'lit';

/** The contact box's part of the style sheet. */
export const contactBoxStyles = css`
  @layer pressrum {
    .press-contact {
      align-content: start !important;
    }
    .press-contact-head {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: calc(var(--press-space, 1rem) / 2) !important;
    }
    .press-contact-head > .press-stack {
      flex: 1 1 8rem !important;
      align-content: start !important;
    }
    .press-contact-head > .press-contact-photo {
      inline-size: 5rem !important;
      block-size: 5rem !important;
      overflow: hidden !important;
      border-radius: var(--press-radius, 0.25rem);
      object-fit: cover;
      font-size: 0.75em;
    }
    .press-contact-hours.press-stack {
      gap: 0 !important;
    }
    .press-contact-ways.press-stack {
      gap: calc(var(--press-space, 1rem) / 4) !important;
    }
    .press-copy .press-icon {
      display: block !important;
      inline-size: 1rem !important;
      block-size: 1rem !important;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
    }
  }
`;
