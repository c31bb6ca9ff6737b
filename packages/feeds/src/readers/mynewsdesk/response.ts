import { findAll, hasMember, findPlainText, type Node } from '../../syntax-tree/node.js';

/** The structure of Mynewsdesk's responses, in both generations of JSON and in XML. */

/** The nodes of a response that contain its items. */
const findContainers = (root: Node): Node[] => [root, ...findAll(root, 'search_result')];

/** True for the element that wraps the items in the XML shape. */
const isItemWrapper = (items: Node) => hasMember(items, 'item') || hasMember(items, 'total_count');

/** The items of a list, view or search. */
export const findItems = (root: Node): Node[] =>
  findContainers(root).flatMap((container) => [
    ...findAll(container, 'items').flatMap((items) => (isItemWrapper(items) ? findAll(items, 'item') : [items])),
    ...findAll(container, 'item'),
  ]);

/** True for a list or search without results. */
export const isEmptyResponse = (root: Node) =>
  !findItems(root).length &&
  findContainers(root).some(
    (container) =>
      hasMember(container, 'items') &&
      (hasMember(container, 'total_count') || findAll(container, 'items').some(isItemWrapper)),
  );

export const isContact = (item: Node) =>
  findPlainText(item, 'type_of_media') === 'contact_person' ||
  (hasMember(item, 'name') &&
    ['pressroom_contact', 'phone_alternative', 'specialist'].some((name) => hasMember(item, name)));
export const isItem = (item: Node) =>
  isContact(item) ||
  (hasMember(item, 'header') &&
    ['type_of_media', 'published_at', 'source_name', 'pressroom_name'].some((name) => hasMember(item, name)));

/** The node that describes the press room, anywhere in the response. */
export const findPressroom = (root: Node): Node | undefined =>
  [root, ...[...(root.members?.values() ?? [])].flat(), ...findItems(root)].find(
    (node) => hasMember(node, 'header') && (hasMember(node, 'press_contacts') || hasMember(node, 'logotype')),
  );
