/** A live region must have been in the page this long before screen readers notice what is written to it. */
export const LIVE_REGION_DELAY_MS = 150;
