import { fetchSource } from '@pressrum/build';
import { describe, expect, it, onTestFinished } from 'vitest';
import { FAULTS, faultyServer, type Fault } from '@pressrum/testing/faults.js';
import { createRelease, createReleases, createRoom, createRss } from '@pressrum/testing/documents.js';
import { holding, projectOf, type Files } from '../project.testing.js';

/** A feed that can go wrong, and beside it a source that does not. */
async function press(isAlone = false) {
  const server = await faultyServer(createRss(createReleases(1, 3)), fetchSource);
  onTestFinished(server.close);
  const project = await projectOf({
    sources: [server.url, ...(isAlone ? [] : ['other.json'])],
    allow: ['127.0.0.1'],
  });
  project.fetchSource = server.fetchSource;
  await project.write('other.json', createRoom([createRelease(50, { headline: 'Den andra källan' })]));
  const set = async (fault: Fault | undefined) => {
    await server.set(fault);
    project.skew = fault?.clock ?? 0;
  };
  return { server, project, set };
}

/** Which of the feed's releases are in the documents of `dist`. */
const shown = (dist: Files) =>
  [1, 2, 3, 4].filter((number) => holding(dist, `Brödtext${number} om ärendet`).length > 0);

const failing = FAULTS.filter((fault): fault is Fault & { message: RegExp } => fault.message !== undefined);
const passing = FAULTS.filter(({ message }) => !message);

describe.each(failing)('a source with $name', ({ message, ...fault }) => {
  it('reports it at the first build, and publishes the other source', async () => {
    const { server, project, set } = await press();
    await set(fault);
    const { status, err, dist } = await project.build();
    const [line, ...more] = err.trimEnd().split('\n');
    expect({ status, more }).toEqual({ status: 3, more: [] });
    const start = `pressrum: ${server.url}: `;
    expect(line!.slice(0, start.length)).toBe(start);
    expect(line!.slice(start.length)).toMatch(message);
    expect(shown(dist)).toEqual([]);
    expect(holding(dist, 'Den andra källan')).toContain('pressroom.json');

    await set(undefined);
    const next = await project.build();
    expect({ status: next.status, err: next.err }).toEqual({ status: 0, err: '' });
    expect(shown(next.dist)).toEqual([1, 2, 3]);
  });

  it('writes nothing when it is the only source of the first build', async () => {
    const { project, set } = await press(true);
    await set(fault);
    const { status, err, dist } = await project.build();
    expect({ status, lines: err.trimEnd().split('\n').length, files: [...dist.keys()] }).toEqual({
      status: 1,
      lines: 2,
      files: [],
    });
    expect(err).toContain('no source could be read, so nothing was built');
  });

  it('keeps the last content at a later build, byte for byte', async () => {
    const { server, project, set } = await press();
    const before = await project.build();
    expect({ status: before.status, shown: shown(before.dist) }).toEqual({ status: 0, shown: [1, 2, 3] });
    server.content = createRss(createReleases(1, 4));
    await set(fault);
    const { status, err, dist } = await project.build();
    expect(status).toBe(3);
    const [, said] = /^pressrum: \S+: (.*) \(its last good content is kept\)\n$/.exec(err) ?? [];
    expect(said).toMatch(message);
    expect(dist).toEqual(before.dist);

    await set(undefined);
    const next = await project.build();
    expect({ status: next.status, err: next.err }).toEqual({ status: 0, err: '' });
    expect(shown(next.dist)).toEqual([1, 2, 3, 4]);
  });
});

describe.each(passing)('$name', (fault) => {
  it('does not prevent reading, and removes nothing', async () => {
    const { server, project, set } = await press();
    const before = await project.build();
    expect(shown(before.dist)).toEqual([1, 2, 3]);
    server.content = createRss(createReleases(1, 4));
    await set(fault);
    const during = await project.build();
    const [, warning = ''] = /^pressrum: warning: \S+: (.*)\n$/.exec(during.err) ?? [];
    expect({ status: during.status, isTold: during.err !== '' }).toEqual({ status: 0, isTold: !!fault.warning });
    expect(warning).toMatch(fault.warning ?? /^$/);
    // By a clock that is a year behind the newest is yet to come.
    const isComing = Date.parse(createRelease(4).datePublished!) > Date.parse(project.now) + project.skew;
    expect(shown(during.dist)).toEqual(isComing ? [1, 2, 3] : [1, 2, 3, 4]);

    await set(undefined);
    const after = await project.build();
    expect({ status: after.status, err: after.err }).toEqual({ status: 0, err: '' });
    expect(shown(after.dist)).toEqual([1, 2, 3, 4]);
  });
});

describe('an unchanged source', () => {
  const skewed = FAULTS.filter(({ clock }) => clock);
  it.each([{ name: 'a clock that is right', clock: 0 }, ...skewed])(
    'is not sent again, with $name',
    async ({ clock }) => {
      const { server, project } = await press();
      await project.build();
      expect(server.answered()).toEqual([200]);
      project.skew = clock!;
      const { status, out } = await project.build();
      expect({ status, answered: server.answered() }).toEqual({ status: 0, answered: [304] });
      expect(out).toContain(`unchanged  ${server.url}`);
    },
  );
});
