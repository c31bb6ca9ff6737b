import { pressRoom } from '@pressrum/model';
import { first } from '../source/node.js';
import type { Format } from './format.js';
import { shaped } from './shaped.js';

/** A press room document itself. */
export const pressRoomDocument: Format = {
  name: 'pressroom',
  title: 'a press room document',
  recognises: (root) =>
    Boolean(first(root, 'organization.name', 'releases.headline', 'contactPoints.name')) &&
    !first(root, '@context', '@graph'),
  draft: (root) => ({ releases: [], room: shaped(pressRoom, root) }),
};
