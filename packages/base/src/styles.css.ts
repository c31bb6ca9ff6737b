import { css, unsafeCSS, type CSSResult } from 'lit';

/** The root rule of an element; it names the tag, since a bare `:host` would style the host of another's shadow root. */
export const rootStyles = (tag: string): CSSResult =>
  unsafeCSS(`@layer pressrum{:is(:host(${tag}),${tag}){display:block}}`);

/**
 * What all elements share. Structure is `!important` inside the layer: a host's unlayered `!important` does not override
 * it, an inline style or an earlier layer does. Everything a site may want otherwise is a plain rule or inherited.
 *
 * Selectors stand in `:where()`, so that the rules of a part win in whatever order the sheets come: a page may have them
 * from `pressrum.css`, from an element that adopts its own, or both.
 */
export const baseStyles = css`
  @layer pressrum {
    :where([data-press]) {
      display: block !important;
      overflow-wrap: anywhere;
      text-align: start;
    }
    :where([data-press] *) {
      float: none !important;
      position: static !important;
      box-sizing: border-box !important;
      margin: 0 !important;
      max-width: 100% !important;
      max-height: none !important;
      min-width: 0 !important;
    }
    :where([data-press] :not(img)) {
      width: auto !important;
      height: auto !important;
    }
    :where([data-press] img) {
      height: auto !important;
    }
    :where([data-press] :is(p, li, figure)) {
      max-inline-size: var(--press-measure, 68ch) !important;
    }
    :where([data-press] :is(p, li, dd, h2, h3, h4, h5, h6)) {
      unicode-bidi: plaintext;
    }
    [data-press] :is(script, [hidden]) {
      display: none !important;
    }
    [data-press] .press-unseen {
      position: absolute !important;
      inline-size: 1px !important;
      block-size: 1px !important;
      overflow: hidden !important;
      clip-path: inset(50%) !important;
      white-space: nowrap !important;
    }
    :where(.press-stack) {
      display: grid !important;
      grid-template-columns: minmax(0, 1fr) !important;
      gap: calc(var(--press-space, 1rem) / 2) !important;
      padding: 0 !important;
    }
    :where(.press-stack > li) {
      list-style: none !important;
    }
    :where(.press-row) {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: 0 var(--press-space, 1rem) !important;
      padding: 0 !important;
    }
    :where(.press-row > li) {
      list-style: none !important;
    }
    :where(.press-panel) {
      padding: var(--press-space, 1rem) !important;
      border: 1px solid var(--press-border, color-mix(in srgb, currentColor 30%, transparent));
      border-radius: var(--press-radius, 0.25rem);
      background: var(--press-surface, transparent);
    }
    :where(.press-link) {
      color: var(--press-accent, revert-layer);
      text-underline-offset: 0.15em;
    }
    :where(.press-link[href^='tel:'], .press-link[href^='mailto:']) {
      display: inline-flex !important;
      align-items: center !important;
      min-block-size: max(1.5rem, 24px) !important;
      min-inline-size: max(1.5rem, 24px) !important;
    }
    @media (pointer: coarse) {
      :where(.press-link[href^='tel:']) {
        min-block-size: 44px !important;
      }
    }
    :where(.press-control) {
      visibility: hidden;
      padding: 0.125em 0.5em;
      border: 1px solid;
      border-radius: var(--press-radius, 0.25rem);
      background: none;
      color: inherit;
      font: inherit;
      min-block-size: max(1.5rem, 24px) !important;
      min-inline-size: max(1.5rem, 24px) !important;
    }
    :where([data-press-ready] .press-control) {
      visibility: visible;
    }
    :where(.press-controls) {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: calc(var(--press-space, 1rem) / 2) !important;
    }
    :where(.press-small) {
      font-size: 0.875em;
    }
    :where(.press-strong) {
      font-weight: 600;
    }
    @media (scripting: none) {
      .press-control {
        display: none !important;
      }
    }
    @media print {
      .press-control {
        display: none !important;
      }
      :where(.press-panel) {
        break-inside: avoid;
      }
      :where(.press-link:not([href^='tel:'], [href^='mailto:']))::after {
        content: ' (' attr(href) ')';
        font-weight: normal;
      }
    }
  }
`;
