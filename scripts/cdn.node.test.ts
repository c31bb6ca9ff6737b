import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { integrities, movingFolder, writeCdn } from './cdn.mjs';

let folder: string;
let source: string;
let target: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pressrum-cdn-'));
  [source, target] = [join(folder, 'source'), join(folder, 'target')];
  mkdirSync(join(source, 'assets'), { recursive: true });
  writeFileSync(join(source, 'pressrum.js'), 'first');
  writeFileSync(join(source, 'assets/elements-1.js'), 'elements');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('The folders for a CDN', () => {
  it('are that of the version, with the integrity of each file, and that of the major version', () => {
    const lines = writeCdn(source, target, '1.2.3');
    expect(readdirSync(target).sort()).toEqual(['1', '1.2.3', '_headers']);
    const listed: unknown = JSON.parse(readFileSync(join(target, '1.2.3/integrity.json'), 'utf8'));
    expect(listed).toEqual(integrities(source));
    expect(lines.at(-1)).toContain(`integrity="${integrities(source)['pressrum.js']}"`);
    expect(integrities(source)['pressrum.js']).toMatch(/^sha384-[\w+/]{64}$/);
  });

  it('keep the chunks of earlier versions where the version moves', () => {
    writeCdn(source, target, '1.2.3');
    rmSync(join(source, 'assets/elements-1.js'));
    writeFileSync(join(source, 'pressrum.js'), 'second');
    writeFileSync(join(source, 'assets/elements-2.js'), 'elements');
    writeCdn(source, target, '1.3.0');
    expect(readFileSync(join(target, '1/pressrum.js'), 'utf8')).toBe('second');
    expect(readdirSync(join(target, '1/assets'))).toEqual(['elements-1.js', 'elements-2.js']);
    expect(readdirSync(join(target, '1.3.0/assets'))).toEqual(['elements-2.js']);
  });

  it('never change a version: the same files are written again, others are refused', () => {
    writeCdn(source, target, '1.2.3');
    expect(() => writeCdn(source, target, '1.2.3')).not.toThrow();
    writeFileSync(join(source, 'pressrum.js'), 'other');
    expect(() => writeCdn(source, target, '1.2.3')).toThrow('has other files of this version');
  });

  it('are not written in a dry run', () => {
    expect(writeCdn(source, target, '1.2.3', true)).toHaveLength(3);
    expect(readdirSync(folder)).toEqual(['source']);
  });

  it('move within a minor version before 1.0.0', () => {
    expect(['0.1.4', '1.2.3', '10.0.0'].map(movingFolder)).toEqual(['0.1', '1', '10']);
  });
});
