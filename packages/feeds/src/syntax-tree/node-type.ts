/**
 * A value of a structured source. JSON and XML give the same tree, so a reader can use the path `items.item` for both. A
 * repeated member, a list, and a single item in place of a list are all lists of nodes. An attribute is a member, like a
 * child element.
 */
export interface Node {
  /** The decoded text of a leaf; absent for `null`, for objects, and for elements with child elements. */
  text?: string;
  /** The inner XML of an element with child elements. */
  markup?: string;
  members?: Map<string, Node[]>;
  /** An item of a JSON list: its path has an index even if it is the only one. */
  isItem?: true;
  /** The text is JSON, the values of which are the members. */
  isJson?: true;
  /** The leaves from which a reader composed the text, each with its offset in the text. */
  parts?: readonly { start: number; leaf: Node }[];
  /** Offsets into the source; only nodes of a web page have them. */
  start?: number;
  end?: number;
}
