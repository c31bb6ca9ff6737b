// Plugins of the custom elements analyzer: what it does not read from our sources by itself.
import { allClasses, fieldsOf } from './manifest.mjs';

/** @typedef {import('./manifest.mjs').LinkPhase} LinkPhase */

/** `register('press-about', PressAbout)` defines an element. */
export const registrations = () => ({
  name: 'registrations',
  /** @param {{ ts: typeof import('typescript'), node: import('typescript').Node, moduleDoc: import('./manifest.mjs').Module }} phase */
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'register') return;
    const [tag, element] = node.arguments;
    if (!tag || !element || !ts.isStringLiteral(tag)) return;
    moduleDoc.exports = [
      ...(moduleDoc.exports ?? []),
      { kind: 'custom-element-definition', name: tag.text, declaration: { name: element.getText() } },
    ];
  },
  /** @param {LinkPhase} phase */
  packageLinkPhase({ customElementsManifest: { modules } }) {
    for (const { kind, declaration } of modules.flatMap(({ exports = [] }) => exports)) {
      if (kind !== 'custom-element-definition') continue;
      const owner = modules.find(({ declarations = [] }) =>
        declarations.some(({ name }) => name === declaration.name),
      );
      if (owner) declaration.module = owner.path;
    }
  },
});

/** The analyzer takes the argument of an event's constructor for an event too: only those in a docstring are. */
export const documentedEvents = () => ({
  name: 'documented-events',
  /** @param {LinkPhase} phase */
  packageLinkPhase({ customElementsManifest }) {
    for (const element of allClasses(customElementsManifest)) {
      const events = element.events?.filter(({ name, description }) => name && description) ?? [];
      if (events.length) element.events = events;
      else delete element.events;
    }
  },
});

/** @param {string} name */
export const camelCase = (name) =>
  name.replace(/-(.)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());

/** Ties the attributes that an element's docstring describes to its properties, also to inherited ones. */
export const tiedAttributes = () => ({
  name: 'tied-attributes',
  /** @param {LinkPhase} phase */
  packageLinkPhase({ customElementsManifest }) {
    for (const element of allClasses(customElementsManifest))
      for (const attribute of element.attributes ?? []) {
        const field = fieldsOf(element).find(({ name }) => name === camelCase(attribute.name));
        if (!field) continue;
        attribute.fieldName = field.name;
        Object.assign(field, { attribute: attribute.name, reflects: true });
        // The element's own docstring is more precise than that of the base.
        if (attribute.description) field.description = attribute.description;
      }
  },
});
