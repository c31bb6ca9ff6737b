import { css } from 'lit';

/** Styles of a contact box. */
export const contactBoxStyles = css`
  @layer pressrum {
    .press-contact {
      align-content: start !important;
    }
    .press-contact-head {
      display: flex !important;
      align-items: flex-start !important;
      gap: calc(var(--press-space, 1rem) / 2) !important;
    }
    .press-contact-head > .press-stack {
      flex: 1 1 0 !important;
      align-content: start !important;
      gap: 0.125rem !important;
    }
    .press-contact-name {
      font-size: var(--press-contact-size, revert-layer);
    }
    .press-contact-head > .press-contact-photo {
      flex: none !important;
      inline-size: 3rem !important;
      block-size: 3rem !important;
      overflow: hidden !important;
      border-radius: 50%;
      object-fit: cover;
      font-size: 0.75em;
    }
    .press-contact-head > .press-contact-initials {
      display: grid !important;
      place-content: center !important;
      background: color-mix(in srgb, currentColor 12%, transparent);
      font-size: 1.125em;
      font-weight: 600;
    }
    .press-contact-initials::before {
      content: attr(data-initials);
    }
    .press-contact-hours.press-stack {
      gap: 0 !important;
    }
    .press-contact-ways.press-stack {
      gap: 0.25rem !important;
    }
    [data-press-now] {
      border-color: var(--press-positive, currentColor) !important;
    }
    .press-icon-button {
      display: inline-grid !important;
      place-content: center !important;
      padding: 0.25rem !important;
      border-color: transparent;
      background: none;
      vertical-align: middle;
    }
    .press-call.press-call {
      gap: 0.4em !important;
    }
    @media (pointer: coarse) {
      .press-call.press-call {
        padding: 0 1em !important;
        border: 1px solid;
        border-radius: var(--press-radius, 0.25rem);
        font-weight: 600;
        text-decoration: none;
      }
      .press-call::before {
        flex: none !important;
        content: attr(data-press-call);
      }
      [data-press-now] .press-call {
        background: color-mix(
          in srgb,
          var(--press-accent, currentColor) calc(var(--press-fill, 0) * 100%),
          transparent
        );
      }
      [data-press-now] .press-call::before,
      [data-press-now] .press-call > span {
        color: var(--press-on-accent, inherit);
      }
    }
  }
`;
