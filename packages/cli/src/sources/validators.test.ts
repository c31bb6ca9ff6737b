import { expect, it } from 'vitest';
import { projectOf, releasesOf, rssOf } from '../build/project.testing.js';
import { serve } from '../fetch/loopback.testing.js';

it('an answer with the same content is asked for by its newest ETag the next time', async () => {
  const asked: unknown[] = [];
  const { origin } = await serve((request, response) => {
    asked.push(request.headers['if-none-match']);
    response.setHeader('Content-Type', 'application/rss+xml');
    // The third answer has none, as from another server behind the same address.
    if (asked.length !== 3) response.setHeader('ETag', `"${asked.length}"`);
    response.end(rssOf(releasesOf(1, 3)));
  });
  const project = await projectOf({ sources: [`${origin}/feed`], allow: ['127.0.0.1'] });
  for (let build = 1; build <= 4; build++) expect((await project.build()).status).toBe(0);
  expect(asked).toEqual([undefined, '"1"', '"2"', undefined]);
});
