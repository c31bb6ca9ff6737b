// The workflows of this repository, and those that it offers to others.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './environment.mjs';

const files = globSync(['.github/workflows/*.yml', 'deploy/github/*.yml'], { cwd: root });
const actionsIn = (workflow: string) =>
  [...workflow.matchAll(/^\s*(?:- )?uses: *(.+)$/gm)].map(([, action]) => action!);

/** A commit, and the version for people: a tag can be moved to other code. */
const PINNED = /^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

describe('The GitHub workflows', () => {
  it.each(files)('%s names each action by a commit', (file) => {
    const actions = actionsIn(readFileSync(join(root, file), 'utf8'));
    expect(actions).not.toEqual([]);
    expect(actions.filter((action) => !PINNED.test(action))).toEqual([]);
  });

  it('are noticed with a tag in place of a commit (control)', () => {
    const [action] = actionsIn('steps:\n  - uses: actions/checkout@v4\n');
    expect(action).toBe('actions/checkout@v4');
    expect(action).not.toMatch(PINNED);
  });
});
