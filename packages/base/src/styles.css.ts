import { css, unsafeCSS, type CSSResult } from 'lit';
import { PROVIDER } from './provider.js';

/**
 * The root rules of an element: a block, and without what others have put beside its content, unless it is a room. They name
 * the tag, because a bare `:host` would also style the host of another shadow root.
 */
export const rootStyles = (tag: string): CSSResult => {
  const display = `:is(:host(${tag}),${tag}){display:block}`;
  // Before it looks among the siblings before it, a browser sees whether it is such a child: a long list has many siblings.
  const children = tag === PROVIDER ? '' : `[data-press]~:is(${tag}>*){display:none!important}`;
  return unsafeCSS(`@layer pressrum{${display}${children}}`);
};

/**
 * Styles that all elements share. Structure is `!important` inside the layer, which a page's unlayered `!important` does not
 * override; an inline style or an earlier layer does. Everything that a site may want to change is a plain rule or inherited.
 *
 * Selectors are wrapped in `:where()`, so that an element's own rules win whatever the order of the sheets: a page may have
 * them from `pressrum.css`, from elements that adopt their own, or both.
 */
export const baseStyles = css`
  @layer pressrum {
    :where([data-press]) {
      display: block !important;
      overflow-wrap: anywhere;
      text-align: start;
      color: var(--press-text, inherit);
      background: var(--press-background, none);
      font-family: var(--press-font, inherit);
    }
    :where([data-press] *) {
      float: none !important;
      position: static !important;
      inset: auto !important;
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
    :where([data-press] :is(h1, h2, h3, h4, h5, h6)) {
      font-family: var(--press-heading-font, revert-layer);
      font-weight: var(--press-heading-weight, revert-layer);
      line-height: var(--press-heading-leading, 1.25);
      text-wrap: balance;
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
      border: var(--press-border-width, 1px) solid
        var(--press-border, color-mix(in srgb, currentColor 30%, transparent));
      border-radius: var(--press-radius, 0.25rem);
      background: var(--press-surface, transparent);
      box-shadow: var(--press-shadow, none);
    }
    :where(.press-link) {
      color: var(--press-accent, revert-layer);
      text-underline-offset: 0.15em;
    }
    :where(.press-link:hover) {
      text-decoration-thickness: 0.125em;
    }
    :where([data-press] :focus-visible) {
      outline: var(--press-focus-ring, revert-layer);
      outline-offset: 2px;
    }
    :where(.press-link[href^='tel:'], .press-link[href^='mailto:']) {
      display: inline-flex !important;
      align-items: center !important;
      min-block-size: max(1.5rem, 24px) !important;
      min-inline-size: max(1.5rem, 24px) !important;
    }
    :where(.press-control) {
      visibility: hidden;
      padding: 0.25em 0.75em;
      border: 1px solid var(--press-button-border, currentColor);
      border-radius: var(--press-radius, 0.25rem);
      background: var(--press-button, none);
      color: var(--press-button-text, var(--press-accent, inherit));
      font: inherit;
      cursor: pointer;
      justify-self: start;
      min-block-size: max(1.5rem, 24px) !important;
      min-inline-size: max(1.5rem, 24px) !important;
    }
    :where(button.press-control:hover) {
      background: color-mix(in srgb, currentColor 8%, var(--press-button, transparent));
    }
    :where(button.press-control:active) {
      background: color-mix(in srgb, currentColor 16%, var(--press-button, transparent));
    }
    @media (pointer: coarse) {
      :where(.press-link:is([href^='tel:'], [href^='mailto:']), .press-control) {
        min-block-size: 44px !important;
      }
      :where(.press-control) {
        min-inline-size: 44px !important;
      }
    }
    @media (prefers-reduced-motion: no-preference) {
      :where(.press-control, .press-panel, .press-link) {
        transition: 0.15s;
        transition-property: background-color, border-color, box-shadow, text-decoration-color;
      }
    }
    :where([data-press-ready] .press-control) {
      visibility: visible;
    }
    :where(.press-icon) {
      display: block !important;
      inline-size: 1.25em !important;
      block-size: 1.25em !important;
      flex: none !important;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    :where(.press-controls) {
      display: flex !important;
      flex-wrap: wrap !important;
      gap: calc(var(--press-space, 1rem) / 2) !important;
    }
    :where(.press-small) {
      font-size: 0.875em;
      color: var(--press-muted, inherit);
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
      .press-control.press-control {
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
