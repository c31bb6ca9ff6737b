/** The style sheet of the pages around the elements: a readable page, and nothing that a site would have to undo. */
export const pageStyles = `:root {
  color-scheme: light dark;
  font-family: system-ui, sans-serif;
  line-height: 1.5;
}
body {
  margin: 0 auto;
  max-width: 72rem;
  padding: 0 1rem;
  overflow-wrap: break-word;
}
h1, h2, h3, h4 {
  line-height: 1.2;
}
h1 {
  font-size: clamp(1.5rem, 1rem + 2.5vw, 2rem);
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
  gap: 0.5rem 2rem;
  align-items: baseline;
  justify-content: space-between;
  padding-block: 1rem;
  border-block-end: 1px solid;
}
.page-name {
  font-size: 1.25rem;
  font-weight: bold;
}
.page-links {
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 1.5rem;
  margin: 0;
  padding: 0;
  list-style: none;
}
.page-links a {
  display: inline-block;
  padding-block: 0.25rem;
}
.page-links [aria-current] {
  font-weight: bold;
  text-decoration: none;
}
.page-more {
  margin-block: 2rem;
}
.page-contacts {
  margin-block-start: 2rem;
}
.page-code {
  overflow-x: auto;
  padding: 1rem;
  border: 1px solid;
  white-space: pre-wrap;
  max-block-size: 20rem;
}
main {
  padding-block: 1rem 3rem;
}
@media print {
  .page-skip, .page-header nav, .page-more {
    display: none;
  }
}
`;
