/** The contact box's part of the style sheet. */
export const contactBoxStyles = `@layer pressrum {
  :is(:host(press-contact-box), press-contact-box) {
    display: block;
  }
  .press-contact {
    align-content: start !important;
  }
  .press-contact-name {
    font-size: 1.125em;
    line-height: 1.25;
  }
  .press-contact-condition {
    font-weight: 600;
  }
  .press-contact .press-link {
    display: inline-block !important;
    padding-block: 0.2em !important;
    min-block-size: 1.5rem !important;
    min-inline-size: 1.5rem !important;
  }
}`;
