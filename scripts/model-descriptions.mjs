// The meaning of each member of the press room document, from the docstrings of packages/model/src/types.ts.
//   node scripts/model-descriptions.mjs           writes packages/model/src/descriptions.ts
//   node scripts/model-descriptions.mjs --check   fails where that is not what the docstrings say, or one is missing
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { reportChecks } from './checks.mjs';
import { isMain, root } from './environment.mjs';

const types = join(root, 'packages/model/src/types.ts');
const descriptions = join(root, 'packages/model/src/descriptions.ts');

/**
 * The docstring of each member of each interface. An empty text where there is none.
 * @param {string} source
 * @returns {Record<string, Record<string, string>>}
 */
export function readDescriptions(source) {
  const file = ts.createSourceFile('types.ts', source, ts.ScriptTarget.Latest, true);
  const interfaces = file.statements.filter(ts.isInterfaceDeclaration);
  return Object.fromEntries(
    interfaces.map(({ name, members }) => [
      name.text,
      Object.fromEntries(members.map((member) => [member.name?.getText(file) ?? '', describe(member)])),
    ]),
  );
}

/** @param {ts.Node} member */
const describe = (member) =>
  ts
    .getJSDocCommentsAndTags(member)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment)?.replaceAll('\n', ' ') ?? '')
    .join(' ');

/** @param {ReturnType<typeof readDescriptions>} found */
async function toModule(found) {
  const text = `// Written by \`npm run docs\` from the docstrings of types.ts.
    import type * as types from './types.js';

    type Descriptions<T> = { readonly [P in keyof T]-?: string };

    export const descriptions = ${JSON.stringify(found)} satisfies {
      ${Object.keys(found)
        .map((name) => `${name}: Descriptions<types.${name}>;`)
        .join('\n')}
    };`;
  return format(text, { ...(await resolveConfig(descriptions)), filepath: descriptions });
}

if (isMain(import.meta.filename)) {
  const found = readDescriptions(readFileSync(types, 'utf8'));
  const wanted = await toModule(found);
  if (!process.argv.includes('--check')) writeFileSync(descriptions, wanted);
  const missing = Object.entries(found).flatMap(([name, members]) =>
    Object.keys(members).flatMap((member) => (members[member] ? [] : [`${name}.${member} has no docstring`])),
  );
  const isCurrent = readFileSync(descriptions, 'utf8') === wanted;
  const { failed } = reportChecks([
    { name: 'Every member of the press room document has a docstring', problems: missing },
    { name: 'packages/model/src/descriptions.ts', problems: isCurrent ? [] : ['It is old. Run: npm run docs'] },
  ]);
  process.exitCode = failed ? 1 : 0;
}
