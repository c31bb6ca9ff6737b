// A release as it would be, in a clone that is thrown away: versions, changelogs, tarballs, the folder for a CDN, and the
// bill of materials.
//   node scripts/release.mjs FOLDER      leaves all of it in FOLDER; publishes nothing
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reportChecks } from './checks.mjs';
import { environment, isMain, root } from './environment.mjs';

/**
 * @param {string} cwd
 * @param {string} command
 * @param {string[]} parameters
 */
function run(cwd, command, parameters) {
  console.log(`$ ${command} ${parameters.join(' ')}`);
  const shell = process.platform === 'win32'; // npm's commands are .cmd files there
  const { status } = spawnSync(command, parameters, { cwd, env: environment, stdio: 'inherit', shell });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}: status ${status}`);
}

/** @typedef {{ name: string, version: string, private?: boolean, dependencies?: Record<string, string> }} PackageJson */

/**
 * What is wrong with the versions after `changeset version`.
 * @param {PackageJson[]} packages
 * @returns {string[]}
 */
export function checkVersions(packages) {
  const version = packages[0]?.version;
  const others = packages.filter((one) => one.version !== version).map((one) => `${one.name} has ${one.version}`);
  const unresolved = packages.flatMap(({ name, dependencies = {} }) =>
    Object.entries(dependencies)
      .filter(([dependency, wanted]) => dependency.startsWith('@pressrum/') && wanted !== version)
      .map(([dependency, wanted]) => `${name} needs ${dependency} ${wanted}`),
  );
  return [...(version === '0.0.0' ? ['no changeset raises the version'] : []), ...others, ...unresolved];
}

/** @param {string} clone @returns {PackageJson[]} */
const publicPackages = (clone) =>
  globSync('packages/*/package.json', { cwd: clone })
    .map((path) => JSON.parse(readFileSync(join(clone, path), 'utf8')))
    .filter((manifest) => !manifest.private);

const BUILD = ['turbo', 'run', 'build', '--filter=./packages/*', '--force', '--output-logs=errors-only'];

/**
 * The hash of each built file. What the compiler notes for itself is not published.
 * @param {string} clone
 */
const hashBuild = (clone) =>
  new Map(
    globSync('packages/*/dist/**/*.*', { cwd: clone, exclude: (name) => name.endsWith('.tsbuildinfo') })
      .sort()
      .map((path) => [
        path,
        createHash('sha256')
          .update(readFileSync(join(clone, path)))
          .digest('hex'),
      ]),
  );

/**
 * The files that two builds of the same sources made differently.
 * @param {Map<string, string>} first
 * @param {Map<string, string>} second
 */
export const compareBuilds = (first, second) =>
  [...new Set([...first.keys(), ...second.keys()])].filter((path) => first.get(path) !== second.get(path));

/**
 * Writes what an installation of the packages brings, as CycloneDX: of a project that has nothing else.
 * @param {string} target
 * @param {string} version
 */
function writeBillOfMaterials(target, version) {
  const project = mkdtempSync(join(tmpdir(), 'pressrum-sbom-'));
  try {
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'pressrum', version }));
    const tarballs = globSync('tarballs/*.tgz', { cwd: target }).map((path) => join(target, path));
    run(project, 'npm', ['install', '--ignore-scripts', '--prefer-offline', '--loglevel=error', ...tarballs]);
    const { stdout } = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx'], { cwd: project, env: environment });
    writeFileSync(join(target, 'sbom.cdx.json'), stdout);
  } finally {
    rmSync(project, { recursive: true, force: true });
  }
}

/**
 * What is wrong with a bill of materials.
 * @param {{ bomFormat?: string, components?: { name: string, licenses?: unknown[] }[] }} bill
 * @returns {string[]}
 */
export function checkBillOfMaterials({ bomFormat, components = [] }) {
  if (bomFormat !== 'CycloneDX' || !components.length) return ['lists nothing'];
  return components.filter(({ licenses }) => !licenses?.length).map(({ name }) => `${name} has no licence`);
}

/** @param {string} target */
export function rehearse(target) {
  const clone = mkdtempSync(join(tmpdir(), 'pressrum-release-'));
  try {
    run(root, 'git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
    run(clone, 'npm', ['ci', '--ignore-scripts', '--prefer-offline', '--loglevel=error']);
    run(clone, 'npm', ['run', 'version']);
    run(clone, 'npx', BUILD);
    const firstBuild = hashBuild(clone);
    run(clone, 'npx', BUILD);
    const differences = compareBuilds(firstBuild, hashBuild(clone));
    mkdirSync(join(target, 'tarballs'), { recursive: true });
    const packages = publicPackages(clone);
    const workspaces = packages.map(({ name }) => `--workspace=${name}`);
    run(clone, 'npm', ['pack', '--silent', '--pack-destination', join(target, 'tarballs'), ...workspaces]);
    run(clone, 'node', ['scripts/cdn.mjs', join(target, 'cdn')]);
    for (const path of globSync('packages/*/CHANGELOG.md', { cwd: clone }))
      cpSync(join(clone, path), join(target, 'changelogs', path.split(/[\\/]/)[1] ?? '', 'CHANGELOG.md'));
    const tarballs = globSync('tarballs/*.tgz', { cwd: target });
    writeBillOfMaterials(target, packages[0]?.version ?? '');
    const bill = JSON.parse(readFileSync(join(target, 'sbom.cdx.json'), 'utf8'));
    return reportChecks([
      { name: 'versions are in step', problems: checkVersions(packages) },
      {
        name: 'each package has a tarball',
        problems: tarballs.length === packages.length ? [] : [`${tarballs.length} of ${packages.length}`],
      },
      { name: 'two builds have the same bytes', problems: differences },
      { name: 'the bill of materials names every licence', problems: checkBillOfMaterials(bill) },
    ]);
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

if (isMain(import.meta.filename)) {
  const target = process.argv[2];
  if (!target) throw new Error('The folder is missing: node scripts/release.mjs FOLDER');
  process.exitCode = rehearse(resolve(target)).failed ? 1 : 0;
}
