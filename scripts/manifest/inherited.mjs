import { readFileSync } from 'node:fs';
import { allClasses, classesOf } from './manifest.mjs';

/**
 * A plugin of the custom elements analyzer: adds what an element inherits from the class in `@pressrum/base`.
 * @param {string} path of the manifest of base
 */
export const inherited = (path) => ({
  name: 'inherited',
  /** @param {import('./manifest.mjs').LinkPhase} phase */
  packageLinkPhase({ customElementsManifest }) {
    /** @type {import('./manifest.mjs').Manifest} */
    const base = JSON.parse(readFileSync(path, 'utf8'));
    for (const element of allClasses(customElementsManifest)) {
      const { superclass, members = [] } = element;
      const owner = base.modules.find((module) => classesOf(module).some(({ name }) => name === superclass?.name));
      if (!superclass || !owner) continue;
      const inheritedFrom = { ...superclass, module: owner.path };
      const parent = classesOf(owner).find(({ name }) => name === superclass.name);
      const added = (parent?.members ?? []).filter(({ name }) => !members.some((member) => member.name === name));
      element.superclass = inheritedFrom;
      element.members = [...members, ...added.map((member) => ({ ...member, inheritedFrom }))];
    }
  },
});
