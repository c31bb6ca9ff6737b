import { css } from 'lit';

/** Styles of `press-room`: releases, and contacts beside them if there is space for both. */
export const roomStyles = css`
  @layer pressrum {
    .press-room {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: clamp(var(--press-space, 1rem), 4vw, var(--press-space, 1rem) * 2) !important;
    }
    .press-room-call {
      display: grid !important;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)) !important;
      gap: calc(var(--press-space, 1rem) / 2) calc(var(--press-space, 1rem) * 2) !important;
      flex: 1 1 100% !important;
      padding-block: calc(var(--press-space, 1rem) * 0.75) !important;
    }
    .press-room-who {
      display: flex !important;
      flex-wrap: wrap !important;
      align-items: baseline !important;
      gap: 0.125rem 0.75rem !important;
    }
    /* A date stays on one line where it fits. */
    .press-room-when > span {
      display: inline-block !important;
    }
    .press-room-way {
      position: relative !important;
      display: grid !important;
      align-content: start !important;
      gap: 0.25rem !important;
      padding-inline-start: 0.75rem !important;
      border-inline-start: 0.25rem solid var(--press-border, color-mix(in srgb, currentColor 30%, transparent));
      list-style: none !important;
    }
    .press-room-heading {
      font-size: var(--press-section-size, revert-layer);
    }
    /* Beside the contacts before these are there: a page is painted while it comes. */
    .press-room-releases {
      flex: 999 1 36rem !important;
      max-inline-size: max(
        100% - 18rem - var(--press-space, 1rem) * 2,
        (54rem + var(--press-space, 1rem) * 2 - 100%) * 999
      ) !important;
      align-content: start !important;
      gap: var(--press-space, 1rem) !important;
    }
    .press-room-side {
      flex: 1 1 18rem !important;
      align-content: start !important;
      gap: calc(var(--press-space, 1rem) * 2) !important;
    }
  }
`;
