import { readers } from './formats.js';

/** The same body in each format that has a place for it. */
export const FORMATS: Record<string, (body: string) => string> = {
  rss: (body) =>
    `<rss><channel><title>T</title><item><title>Ny bro</title><description><![CDATA[${body}]]></description></item></channel></rss>`,
  atom: (body) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>Ny bro</title><content type="html"><![CDATA[${body}]]></content></entry></feed>`,
  jsonfeed: (body) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [{ id: '1', title: 'Ny bro', content_html: body }],
    }),
  mynewsdesk: (body) =>
    JSON.stringify({ items: [{ type_of_media: 'pressrelease', header: 'Ny bro', body }], total_count: 1 }),
  cision: (body) => JSON.stringify({ Releases: [{ EncryptedId: 'A', Title: 'Ny bro', HtmlBody: body }] }),
  via: (body) => JSON.stringify({ releases: [{ title: 'Ny bro', leadtext: null, body }], totalCount: 1 }),
};

/** What is read of a release with this body, in one of the formats. */
export function readBody(format: string, body: string) {
  const { room, diagnostics } = readers[format]!(FORMATS[format]!(body), { source: 'x' });
  const { contacts = [], articleBody = '', description = '', event, image } = room!.releases![0]!;
  return { contacts, text: `${description}\n${articleBody}`, articleBody, event, image, diagnostics };
}
