/** The press room's part of the style sheet. */
export const roomStyles = `@layer pressrum {
  .press-room {
    gap: calc(var(--press-space, 1rem) * 2) !important;
  }
  .press-room-releases {
    gap: var(--press-space, 1rem) !important;
  }
}`;
