// Plugins of the custom elements analyzer: leave what the package gives to others, under its published paths.
import { posix } from 'node:path';
import { allClasses, classesOf } from './manifest.mjs';

/** @typedef {import('./manifest.mjs').LinkPhase} LinkPhase */

/** What the platform and Lit call. */
const CALLBACK = /Callback$|^(?:observedAttributes|styles|requestUpdate)$/;

/** Leaves public members, and of the modules the elements, their registration and their export: the rest is no element. */
export const publicMembers = () => ({
  name: 'public-members',
  /** @param {LinkPhase} phase */
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const element of allClasses(manifest))
      element.members = (element.members ?? []).filter(
        ({ name, privacy = 'public', static: isStatic }) =>
          privacy === 'public' && !isStatic && !CALLBACK.test(name),
      );
    const elements = allClasses(manifest).filter(({ superclass }) => superclass?.name.endsWith('Element'));
    const names = new Set(elements.map(({ name }) => name));
    for (const module of manifest.modules) {
      module.declarations = classesOf(module).filter(({ name }) => names.has(name));
      module.exports = (module.exports ?? []).filter(({ declaration }) => names.has(declaration.name));
    }
    // The analyzer lists files as the disk does; sorted, the same sources give the same bytes.
    manifest.modules = manifest.modules
      .filter(({ exports }) => exports?.length)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

/** @param {string} path */
const publish = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');

/** Gives modules and references the paths of the built files. */
export const publishedPaths = () => ({
  name: 'published-paths',
  /** @param {LinkPhase} phase */
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      const folder = posix.dirname(module.path);
      module.path = publish(module.path);
      const members = classesOf(module).flatMap((element) => [
        ...(element.members ?? []),
        ...(element.attributes ?? []),
        ...(element.events ?? []),
      ]);
      const references = [
        ...(module.exports ?? []).map(({ declaration }) => declaration),
        ...classesOf(module).map(({ superclass }) => superclass),
        ...members.map((member) => ('inheritedFrom' in member ? member.inheritedFrom : undefined)),
      ];
      for (const reference of references)
        if (reference?.module)
          reference.module = publish(
            reference.module.startsWith('.') ? posix.join(folder, reference.module) : reference.module,
          );
    }
  },
});
