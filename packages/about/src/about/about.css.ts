/** The about block's part of the style sheet. */
export const aboutStyles = `@layer pressrum {
  :is(:host(press-about), press-about) {
    display: block;
  }
  .press-about-name {
    font-size: 1.25em;
    line-height: 1.25;
  }
}`;
