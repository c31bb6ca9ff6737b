import { findAll, hasMember, type Node } from '../syntax-tree/node.js';
import { listEntries } from './shared-fields.js';

/**
 * Where Cision's XML (`format=xml`) differs from its JSON, the fields of which it has: releases and the items of lists are in
 * elements of their own (`Releases.PressRelease`, `Images.ReleaseImage`). Only these two names are known from public code,
 * so that the names of the elements in a list do not matter.
 */

/** An XML element with elements in it. */
const isElement = ({ markup }: Node) => markup !== undefined;

const listMembers = ({ members }: Node): Node[] => [...(members?.values() ?? [])].flat();

/** The items of XML lists. */
const listXmlItems = (lists: readonly Node[]): Node[] => lists.filter(isElement).flatMap(listMembers);

/** True for a source in XML: JSON has no elements. */
export const isXml = (root: Node): boolean => listMembers(root).some(isElement);

/** True for a feed, with any name of its root, even without releases. */
export const isXmlFeed = (root: Node): boolean =>
  listMembers(root)
    .flatMap((feed) => findAll(feed, 'Releases'))
    .some((list) => !list.markup?.trim() && !list.text?.trim());

export const findXmlReleases = (root: Node): Node[] =>
  listMembers(root)
    .flatMap((feed) => [...listXmlItems(findAll(feed, 'Releases')), ...findAll(feed, 'Release').filter(isElement)])
    // A feed without details has no HTML.
    .filter((release) => ['EncryptedId', 'HtmlTitle', 'CisionWireUrl'].some((name) => hasMember(release, name)));

/** The items of a list of a release, in both syntaxes. */
export const listItems = (release: Node, name: string): Node[] =>
  listEntries(release, name).flatMap((entry) => (isElement(entry) ? listXmlItems([entry]) : [entry]));
