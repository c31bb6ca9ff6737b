// The package `bun` links its program with an install script, which does not run here: this finds the program itself.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';

const [program = ''] = globSync('node_modules/@oven/bun-*/bin/bun*');
process.exitCode = spawnSync(program, ['run', ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
