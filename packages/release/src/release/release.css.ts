/** The whole release's part of the style sheet. */
export const releaseStyles = `@layer pressrum {
  .press-release {
    gap: var(--press-space, 1rem) !important;
  }
}`;
