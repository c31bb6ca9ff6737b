import { describe, expect, it } from 'vitest';
import { serve } from '@pressrum/testing/loopback.js';
import { projectOf } from '../project.testing.js';

const PER_PAGE = 10;
const COUNT = 23;

const toPost = (number: number) => ({
  id: number,
  date_gmt: new Date(Date.UTC(2026, 8, number, 8)).toISOString().slice(0, 19),
  ...{ status: 'publish', type: 'post', link: `https://press.bjorkvik.example/${number}/` },
  title: { rendered: `Nyhet nummer ${number}` },
  content: { rendered: `<p>Text nummer ${number}.</p>`, protected: false },
});

/** The REST API of a site, as it answers with a login: a draft is among the posts. */
async function serveSite() {
  const asked: string[] = [];
  const { origin } = await serve((request, response) => {
    asked.push(request.url!);
    const page = Number(new URL(request.url!, 'http://x').searchParams.get('page') ?? 1);
    const posts = Array.from({ length: COUNT }, (_, index) => toPost(COUNT - index));
    const draft = { ...toPost(40), status: 'draft', title: { rendered: 'Hemligt utkast' } };
    const scheduled = { ...toPost(41), status: 'future', date_gmt: '2099-01-01T08:00:00' };
    const listed = posts.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    response.writeHead(200, {
      'Content-Type': 'application/json',
      'X-WP-TotalPages': String(Math.ceil(COUNT / PER_PAGE)),
    });
    response.end(JSON.stringify(page === 1 ? [draft, scheduled, ...listed] : listed));
  });
  return { origin, asked };
}

describe('the REST API of a WordPress site', () => {
  it('is read to its last page, without drafts, and what is held back is said', async () => {
    const { origin, asked } = await serveSite();
    const url = `${origin}/wp-json/wp/v2/posts?_embed`;
    const project = await projectOf({ sources: [{ url, archive: true }], allow: ['127.0.0.1'] });
    const { status, out, dist } = await project.build('--json');
    const result = JSON.parse(out) as { releases: { total: number }; withheld: object[] };
    expect({ status, total: result.releases.total }).toEqual({ status: 0, total: COUNT });
    expect(result.withheld).toEqual([
      expect.objectContaining({ headline: 'Nyhet nummer 41', until: '2099-01-01T09:00:00+01:00' }),
    ]);
    expect(asked).toHaveLength(3);
    const says = (words: string) => [...dist.values()].some((content) => content.includes(words));
    expect([says('Nyhet nummer 7'), says('Hemligt utkast'), says('Nyhet nummer 41')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
