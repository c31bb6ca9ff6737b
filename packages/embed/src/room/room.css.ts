/** The press room's part of the style sheet. */
export const roomStyles = `@layer pressrum {
  .press-room {
    gap: calc(var(--press-space, 1rem) * 2) !important;
  }
  .press-room-releases,
  .press-room-contacts {
    gap: var(--press-space, 1rem) !important;
  }
  .press-room-contacts {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)) !important;
  }
}`;
