import { css } from 'lit';

/** Styles of `press-media`, and of the media below a full release. */
export const mediaStyles = css`
  @layer pressrum {
    .press-media-heading {
      font-size: var(--press-section-size, revert-layer);
    }
    .press-media-grid {
      display: grid !important;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)) !important;
      gap: var(--press-space, 1rem) !important;
      padding: 0 !important;
    }
    .press-media-item {
      max-inline-size: none !important;
      padding: 0 !important;
      overflow: hidden !important;
      list-style: none !important;
    }
    .press-media-text {
      padding: 0 var(--press-space, 1rem) var(--press-space, 1rem) !important;
    }
    .press-media-thumbnail {
      display: grid !important;
      background: color-mix(in srgb, currentColor 7%, transparent);
    }
    .press-media-thumbnail > * {
      grid-area: 1 / 1 !important;
    }
    .press-media-thumbnail::before {
      content: '' !important;
    }
    .press-media-thumbnail::before,
    .press-media-picture {
      grid-area: 1 / 1 !important;
      inline-size: 100% !important;
      aspect-ratio: var(--press-image-ratio, 16 / 9) !important;
      object-fit: cover !important;
      object-position: 50% 30%;
    }
    /* On a disc of its own, so that it can be seen on any picture. */
    .press-media-icon {
      place-self: center !important;
      padding: 0.75rem !important;
      inline-size: 3.5rem !important;
      block-size: 3.5rem !important;
      border-radius: 50%;
      background: Canvas;
      color: CanvasText;
    }
    .press-media-filters [aria-pressed='true'] {
      background: var(--press-accent, CanvasText);
      border-color: var(--press-accent, CanvasText);
      color: var(--press-on-accent, Canvas);
    }
    .press-media-file .press-link,
    .press-media-release .press-link {
      display: inline-block !important;
      min-block-size: max(1.5rem, 24px) !important;
    }
    .press-release-file {
      display: flex !important;
      align-items: center !important;
      gap: 0.5em !important;
    }
    @media print {
      .press-media-item {
        break-inside: avoid;
      }
    }
  }
`;
