/** The contact box's part of the style sheet. */
export const contactBoxStyles = `@layer pressrum {
  .press-contact {
    align-content: start !important;
  }
  .press-contact .press-link {
    display: inline-block !important;
    padding-block: 0.2em !important;
    min-block-size: 1.5rem !important;
  }
}`;
