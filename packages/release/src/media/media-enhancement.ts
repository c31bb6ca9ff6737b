import type { Enhancement, EnhancementContext } from '@pressrum/base';

/** Creates the enhancement of a list of media: its filters, and the button that loads older media. */
export function createMediaEnhancement(loadOlder: (source: unknown) => Promise<void>): Enhancement {
  /** The kind that is shown, also after the list was rendered again; empty for all. */
  let selected = '';
  let source: unknown;

  function applyFilter({ container }: EnhancementContext): void {
    for (const item of container.querySelectorAll<HTMLElement>('.press-media-item'))
      item.hidden = !!selected && item.dataset['pressKind'] !== selected;
    for (const button of container.querySelectorAll<HTMLElement>('[data-press-action="filter-media"]'))
      button.setAttribute('aria-pressed', String(button.dataset['pressKind'] === selected));
  }

  return {
    actions: {
      'filter-media'(button, context) {
        selected = button.dataset['pressKind'] ?? '';
        applyFilter(context);
      },
      async 'show-older'(_, { container }) {
        const count = container.querySelectorAll('.press-media-item').length;
        try {
          await loadOlder(source);
        } catch (error) {
          // The button stays, for another attempt.
          console.warn('press-media', error);
        }
        // The focus goes on to the first file that is new.
        container.querySelectorAll<HTMLElement>('.press-media-file > a')[count]?.focus();
      },
    },
    start(context) {
      source = context.source;
      // Without data there is no next document to load.
      if (!context.source)
        for (const button of context.container.querySelectorAll<HTMLElement>('[data-press-action="show-older"]'))
          button.hidden = true;
      applyFilter(context);
      return () => {};
    },
  };
}
