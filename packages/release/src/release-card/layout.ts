/** How a list or a room arranges its cards. */
export const LAYOUTS = ['list', 'grid', 'compact'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What the cards of a list show beside genre, date, headline, lead and image. */
export const CARD_DETAILS = ['contacts'] as const;
export type CardDetail = (typeof CARD_DETAILS)[number];

/** The options that lists and rooms share. */
export interface LayoutOptions {
  /** How the cards are arranged. Default `list`. */
  layout?: Layout | undefined;
  /** What the cards show beside the essentials. Default: nothing. */
  show?: CardDetail[] | undefined;
}

/** The attributes for it, as properties. */
export interface LayoutAttributes {
  layout: string;
  show: string;
}

export const parseLayoutOptions = ({ layout, show }: LayoutAttributes): LayoutOptions => ({
  layout: LAYOUTS.find((name) => name === layout),
  show: CARD_DETAILS.filter((name) => show.split(/\s+/).includes(name)),
});

/** Identifies the layout; part of the snapshot version. Empty for the default. */
export const layoutKey = ({ layout = 'list', show = [] }: LayoutOptions): string =>
  [layout !== 'list' && layout, ...show].filter(Boolean).join(' ');
