import { pressRoom } from '@pressrum/model';
import { findFirst } from '../syntax-tree/node.js';
import type { Format } from './format.js';
import { readByShape } from './read-by-shape.js';

/** A press room document itself. */
export const pressRoomDocument: Format = {
  name: 'pressroom',
  syntax: 'json',
  title: 'a press room document',
  recognizes: (root) =>
    Boolean(findFirst(root, 'organization.name', 'releases.headline', 'contactPoints.name')) &&
    !findFirst(root, '@context', '@graph'),
  toDraft: (root) => ({ releases: [], room: readByShape(pressRoom, root) }),
};
