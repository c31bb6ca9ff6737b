/** The release list's part of the style sheet. */
export const releaseListStyles = `@layer pressrum {
  .press-list {
    gap: var(--press-space, 1rem) !important;
  }
}`;
