/** The code in guides, READMEs and docs: what a reader copies must be right. Output is marked as `text`. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const files = globSync(['README.md', 'CONTRIBUTING.md', 'docs/{,sv/}*.md', 'packages/*/README.md'], { cwd: root });

interface Block {
  file: string;
  language: string;
  code: string;
}

const blocksIn = (file: string, text: string): Block[] =>
  [...text.matchAll(/^( *)```(\w*)\n(.*?)^\1```/gms)].map(([, indent, language, code]) => ({
    file,
    language: language!,
    code: code!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  }));

const blocks = files.flatMap((file) => blocksIn(file, readFileSync(join(root, file), 'utf8')));

/** What a reader is told to fill in. */
const withoutEllipses = (json: string) => json.replace(/, …/g, '');

function jsonProblems({ code }: Block): string[] {
  try {
    JSON.parse(withoutEllipses(code));
    return [];
  } catch (error) {
    return [String(error)];
  }
}

interface Declaration {
  tagName?: string;
  attributes?: { name: string }[];
}
const manifests = globSync('packages/*/dist/custom-elements.json', { cwd: root }).map(
  (file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as { modules: { declarations?: Declaration[] }[] },
);
const attributesOf = new Map(
  manifests
    .flatMap(({ modules }) => modules.flatMap(({ declarations = [] }) => declarations))
    .flatMap(({ tagName, attributes = [] }) =>
      tagName ? [[tagName, new Set(attributes.map(({ name }) => name))] as const] : [],
    ),
);
/** What every HTML element has, and what all of ours inherit. */
const COMMON = new Set(['class', 'id', 'lang', 'slot', 'style', 'src', 'isolate', 'heading-level']);

function htmlProblems({ code }: Block): string[] {
  const { document } = parseHTML(`<!doctype html><body>${code}</body>`);
  return [...document.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('press-'))
    .flatMap((element) => {
      const known = attributesOf.get(element.localName);
      if (!known) return [`no element <${element.localName}>`];
      return [...element.attributes]
        .filter(({ name }) => !known.has(name) && !COMMON.has(name))
        .map(({ name }) => `<${element.localName}> has no attribute ${name}`);
    });
}

/** A package of ours resolves from `embed` and `cli`, which depend on all of them. */
function resolvePackage(name: string): string | undefined {
  const folder = /^@pressrum\/([^/]+)/.exec(name)![1]!;
  try {
    return createRequire(pathToFileURL(join(root, 'packages', folder, 'package.json'))).resolve(name);
  } catch {
    return undefined;
  }
}

const exportsOf = new Map<string, Set<string>>();
/** The names that a module exports, by its declarations. */
function readExports(file: string): Set<string> {
  const known = exportsOf.get(file);
  if (known) return known;
  const declarations = file.replace(/\.js$/, '.d.ts');
  const program = ts.createProgram([declarations], { module: ts.ModuleKind.NodeNext, noLib: true, types: [] });
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(declarations)!)!;
  const names = new Set(checker.getExportsOfModule(module).map(({ name }) => name));
  exportsOf.set(file, names);
  return names;
}

/** Imports that a package of ours does not have. */
function importProblems(source: ts.SourceFile): string[] {
  return source.statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const name = (statement.moduleSpecifier as ts.StringLiteral).text;
    if (!name.startsWith('@pressrum/')) return [];
    const file = resolvePackage(name);
    if (!file || !existsSync(file)) return [`${name} is not exported`];
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !ts.isNamedImports(bindings)) return [];
    return bindings.elements
      .map(({ name: local, propertyName }) => (propertyName ?? local).text)
      .filter((local) => !readExports(file).has(local))
      .map((local) => `${name} has no export ${local}`);
  });
}

function scriptProblems({ code, language }: Block): string[] {
  const name = `example.${language === 'jsx' || language === 'tsx' ? 'tsx' : 'ts'}`;
  const { diagnostics = [] } = ts.transpileModule(code, {
    fileName: name,
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.Preserve },
  });
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  return [
    ...diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    ...importProblems(source),
  ];
}

const cli = join(root, 'packages/cli/bin/pressrum.js');
const helpOf = new Map<string, string>();
function readHelp(command: string): string {
  const known = helpOf.get(command);
  if (known !== undefined) return known;
  let help = '';
  try {
    help = execFileSync(process.execPath, [cli, command, '--help'], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    // No such command: it has no help.
  }
  helpOf.set(command, help);
  return help;
}

/** Commands and options of `pressrum` that do not exist, and npm scripts that the repository does not have. */
function shellProblems({ code, file }: Block): string[] {
  const lines = code
    .replace(/\\\n/g, ' ')
    .replace(/(^|\s)#.*$/gm, '')
    .split('\n');
  return lines.flatMap((line) => {
    const [, script] = /\bnpm run ([\w:-]+)/.exec(line) ?? [];
    if (script && !file.startsWith('packages/')) {
      const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
      if (!(script in scripts)) return [`no script ${script}`];
    }
    const [, command, rest = ''] = /\b(?:npx pressrum|pressrum\.js) (\w+)(.*)/.exec(line) ?? [];
    if (!command) return [];
    const help = readHelp(command);
    if (!help.includes(`pressrum ${command}`)) return [`no command ${command}`];
    const options = rest.replace(/"[^"]*"/g, '').match(/(?<=\s)--[\w-]+/g) ?? [];
    return options
      .filter((option) => !help.includes(option))
      .map((option) => `${command} has no option ${option}`);
  });
}

const checks: Record<string, (block: Block) => string[]> = {
  json: jsonProblems,
  html: htmlProblems,
  js: scriptProblems,
  ts: scriptProblems,
  tsx: scriptProblems,
  jsx: scriptProblems,
  sh: shellProblems,
  css: () => [],
  mermaid: () => [],
  text: () => [],
};

const problemsOf = (block: Block) =>
  (checks[block.language] ?? (() => [`a block is marked as “${block.language}”`]))(block);

describe('the code in the documentation', () => {
  it.each(files)('of %s can be copied: it parses, and names what exists', (file) => {
    const problems = blocks
      .filter((block) => block.file === file)
      .flatMap((block) => problemsOf(block).map((problem) => `${problem}: ${block.code.slice(0, 80)}`));
    expect(problems).toEqual([]);
  });

  it('is checked: each kind of mistake is found', () => {
    const check = (language: string, code: string) => problemsOf({ file: 'x.md', language, code });
    expect(check('json', '{ "a": }')).toHaveLength(1);
    expect(check('html', '<press-rum></press-rum>')).toEqual(['no element <press-rum>']);
    expect(check('html', '<press-room sorce="x"></press-room>')).toEqual(['<press-room> has no attribute sorce']);
    expect(check('js', 'const = 1;')).not.toEqual([]);
    expect(check('js', "import { snapshotFrom } from '@pressrum/embed/snapshot.js';")).toEqual([
      '@pressrum/embed/snapshot.js has no export snapshotFrom',
    ]);
    expect(check('js', "import '@pressrum/embed/no-such.js';")).toEqual([
      '@pressrum/embed/no-such.js is not exported',
    ]);
    expect(check('sh', 'npx pressrum bild')).toEqual(['no command bild']);
    expect(check('sh', 'npx pressrum build --wach')).toEqual(['build has no option --wach']);
    expect(check('sh', 'npm run tset')).toEqual(['no script tset']);
    expect(check('', 'x')).toEqual(['a block is marked as “”']);
  });
});
