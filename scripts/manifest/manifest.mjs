// Reading a custom elements manifest.

/**
 * @typedef {import('custom-elements-manifest').Package} Manifest
 * @typedef {import('custom-elements-manifest').Module} Module
 * @typedef {import('custom-elements-manifest').CustomElementDeclaration} ElementClass
 * @typedef {import('custom-elements-manifest').CustomElementField} Field
 * @typedef {{ customElementsManifest: Manifest }} LinkPhase
 */

/**
 * The classes of a module.
 * @param {Module} module
 * @returns {ElementClass[]}
 */
export const classesOf = ({ declarations = [] }) =>
  declarations.flatMap((declaration) =>
    declaration.kind === 'class' ? [/** @type {ElementClass} */ (declaration)] : [],
  );

/**
 * The classes of a package.
 * @param {Manifest} manifest
 */
export const allClasses = ({ modules }) => modules.flatMap(classesOf);

/**
 * The properties of an element.
 * @param {ElementClass} element
 * @returns {Field[]}
 */
export const fieldsOf = ({ members = [] }) =>
  members.flatMap((member) => (member.kind === 'field' ? [member] : []));
