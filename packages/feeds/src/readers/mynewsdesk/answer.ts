import { all, has, word, type Node } from '../../source/node.js';

/** Where Mynewsdesk's answers hold what, in both generations of JSON and in XML. */

/** Where an answer holds its items. */
const placesIn = (root: Node): Node[] => [root, ...all(root, 'search_result')];

/** True for what the XML shape puts around the items. */
const isAround = (items: Node) => has(items, 'item') || has(items, 'total_count');

/** What a list, a view or a search found. */
export const itemsIn = (root: Node): Node[] =>
  placesIn(root).flatMap((place) => [
    ...all(place, 'items').flatMap((items) => (isAround(items) ? all(items, 'item') : [items])),
    ...all(place, 'item'),
  ]);

/** A list or search that found nothing. */
export const isEmptyAnswer = (root: Node) =>
  !itemsIn(root).length &&
  placesIn(root).some(
    (place) => has(place, 'items') && (has(place, 'total_count') || all(place, 'items').some(isAround)),
  );

export const isContact = (item: Node) =>
  word(item, 'type_of_media') === 'contact_person' ||
  (has(item, 'name') && ['pressroom_contact', 'phone_alternative', 'specialist'].some((name) => has(item, name)));
export const isItem = (item: Node) =>
  isContact(item) ||
  (has(item, 'header') &&
    ['type_of_media', 'published_at', 'source_name', 'pressroom_name'].some((name) => has(item, name)));

/** The press room itself, wherever the answer holds it. */
export const pressroomIn = (root: Node): Node | undefined =>
  [root, ...[...(root.members?.values() ?? [])].flat(), ...itemsIn(root)].find(
    (place) => has(place, 'header') && (has(place, 'press_contacts') || has(place, 'logotype')),
  );
