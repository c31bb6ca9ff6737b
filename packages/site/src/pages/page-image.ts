import type { Image } from '@pressrum/model';

/** The URL of the smallest file of an image: enough for a logo or an icon. */
export const smallestUrl = ({ srcset, url }: Image): string => srcset?.split(' ')[0] ?? url;
