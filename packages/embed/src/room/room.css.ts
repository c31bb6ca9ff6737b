import { css } from 'lit';

/** The press room's part of the style sheet: releases, and contacts beside them where there is space for both. */
export const roomStyles = css`
  @layer pressrum {
    .press-room {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: calc(var(--press-space, 1rem) * 2) !important;
    }
    .press-room-call {
      flex: 1 1 100% !important;
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
