/** The press room's part of the style sheet. */
export const roomStyles = `@layer pressrum {
  :is(:host(press-room), press-room) {
    display: block;
  }
  .press-room,
  .press-room-part {
    display: grid !important;
    grid-template-columns: minmax(0, 1fr) !important;
    gap: var(--press-space, 1rem) !important;
  }
  .press-room {
    row-gap: calc(var(--press-space, 1rem) * 2) !important;
  }
  .press-room-contacts {
    display: grid !important;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)) !important;
    gap: var(--press-space, 1rem) !important;
  }
  .press-room-call {
    font-size: 1.125em;
    font-weight: 600;
  }
}`;
