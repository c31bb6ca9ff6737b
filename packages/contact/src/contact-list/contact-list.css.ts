import { css } from 'lit';

/** The contact list's part of the style sheet. */
export const contactListStyles = css`
  @layer pressrum {
    .press-contacts-list {
      gap: var(--press-space, 1rem) !important;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)) !important;
    }
  }
`;
