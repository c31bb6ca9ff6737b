/** The style sheet of the pages around the elements: a readable page, and nothing that a site would have to undo. */
export const pageStyles = `:root {
  color-scheme: light dark;
  background: var(--press-background, Canvas);
  color: var(--press-text, CanvasText);
  font-family: var(--press-font, system-ui, sans-serif);
  line-height: 1.5;
}
a:any-link:not(.press-link) {
  color: var(--press-accent, LinkText);
}
body {
  margin: 0 auto;
  max-width: 72rem;
  padding: 0 1rem;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 {
  font-family: var(--press-heading-font, inherit);
  line-height: 1.2;
}
h1 {
  margin-block: clamp(0.25rem, 2vw - 0.25rem, 1rem);
  font-size: var(--press-title-size, clamp(1.5rem, 1rem + 2.5vw, 2rem));
}
img {
  max-width: 100%;
  height: auto;
}
.page-skip {
  position: absolute;
  inset-inline-start: 1rem;
  inset-block-start: 0;
  padding: 0.5rem 1rem;
  background: Canvas;
}
.page-skip:not(:focus) {
  clip-path: inset(50%);
  white-space: nowrap;
}
.page-header {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 2rem;
  align-items: center;
  justify-content: space-between;
  padding-block: clamp(0.25rem, 1.5vw, 0.75rem);
  border-block-end: 1px solid var(--press-border, currentColor);
}
.page-brand {
  display: flex;
  gap: 0.75rem;
  align-items: center;
  margin: 0;
}
a.page-brand:not(:hover) {
  text-decoration: none;
}
.page-logo {
  display: block;
  flex: none;
  inline-size: auto;
  max-inline-size: 10rem;
  block-size: 3rem;
  object-fit: contain;
}
/* A logo that is made for light pages has a light ground on dark ones. */
.page-plate, .press-about-logo {
  box-sizing: border-box;
  padding: 0.25rem;
  border-radius: var(--press-radius, 0.25rem);
  background: light-dark(transparent, #fff);
}
/* Its box has a fixed size, which the logo does not fill. */
.press-about-logo {
  object-position: left;
}
.press-about-logo:dir(rtl) {
  object-position: right;
}
.page-name {
  font-size: 1.25rem;
  font-weight: bold;
}
.page-links {
  display: flex;
  flex-wrap: wrap;
  gap: 0 clamp(1rem, 2vw, 1.5rem);
  margin: 0;
  padding: 0;
  list-style: none;
}
.page-links a {
  display: inline-block;
  padding-block: 0.25rem;
}
.page-menu a:not(:hover) {
  text-decoration: none;
}
/* A thicker line, not bold words: these would break the row on a phone. */
.page-menu a[aria-current] {
  color: inherit;
  text-decoration: underline 3px;
  text-underline-offset: 0.375em;
}
.page-more {
  margin-block: 2rem;
}
.page-more {
  display: flex;
  flex-wrap: wrap;
  gap: 0.5rem;
}
.page-more a {
  display: inline-block;
  padding: 0.5rem 1.25rem;
  border: 1px solid;
  border-radius: var(--press-radius, 0.25rem);
  font-weight: 600;
  text-decoration: none;
}
.page-more a:hover {
  text-decoration: underline;
}
:is(.page-brand, .page-links a, .page-more a, .page-skip):focus-visible {
  outline: var(--press-focus-ring, revert);
  outline-offset: 2px;
}
/* The element's button shows more in place of the link: it stands where the link was, so that nothing moves. */
:is(press-release-list, press-media):has(.press-list-more, .press-media-more) + .page-more {
  position: relative;
  margin-block-start: -2.75rem;
  min-block-size: 2.75rem;
  inline-size: fit-content;
}
:is(press-release-list, press-media):has(> [data-press-ready]) + .page-more {
  visibility: hidden;
  z-index: -1;
}
:is(press-release-list, press-media):has(> [data-press-ready]):not(:has(.press-list-more, .press-media-more)) + .page-more {
  display: none;
}
.page-contacts {
  margin-block-start: 3rem;
}
.page-contacts > h2 {
  font-size: var(--press-section-size, 1.5rem);
}
/* A release that has become old since the page was built shows the press contacts itself. */
press-release:has(.press-contacts) ~ .page-contacts {
  display: none;
}
.page-footer {
  display: flex;
  flex-wrap: wrap;
  gap: 1rem 3rem;
  justify-content: space-between;
  padding-block: 1.5rem 3rem;
  border-block-start: 1px solid var(--press-border, currentColor);
}
.page-subscribe {
  display: flex;
  flex-wrap: wrap;
  gap: 0 1.5rem;
  align-items: baseline;
}
.page-subscribe-heading {
  margin: 0;
  font: inherit;
  font-weight: bold;
}
.page-related {
  margin-block-start: 2rem;
}
.page-related ul {
  display: grid;
  gap: 0.5rem;
  padding: 0;
  list-style: none;
}
.page-code {
  overflow-x: auto;
  padding: 1rem;
  border: 1px solid;
  background: var(--press-surface, Canvas);
  white-space: pre-wrap;
  max-block-size: 20rem;
}
main {
  padding-block: clamp(0rem, 1vw, 0.5rem) 3rem;
}
@media (pointer: coarse) {
  .page-links a, .page-more a {
    min-block-size: 44px;
    align-content: center;
  }
}
@media print {
  .page-skip, .page-menu, .page-more, .page-footer, .page-related {
    display: none;
  }
}
`;
