import type { Release } from '@pressrum/model';

/** A release whose texts all contain its number. */
export function createRelease(number: number, more: Partial<Release> = {}): Release {
  const day = new Date(Date.UTC(2026, 0, 1 + number)).toISOString().slice(0, 10);
  return {
    id: `${day}-nyhet-${number}`,
    url: `https://nyheter.bjorkvik.example/${number}`,
    headline: `Nyhet ${number} från kommunen`,
    description: `Ingress${number} om ärendet.`,
    articleBody: `<p>Brödtext${number} om ärendet.</p>`,
    datePublished: `${day}T09:00:00+01:00`,
    inLanguage: 'sv',
    contacts: [
      {
        name: `Kontakt${number} Berg`,
        email: `kontakt${number}@bjorkvik.example`,
        telephone: [createTelephone(number)],
      },
    ],
    ...more,
  };
}

const createTelephone = (number: number) => {
  const last = String(number % 100).padStart(2, '0');
  return { text: `08-465 004 ${last}`, e164: `+468465004${last}` };
};

/** Releases with these numbers, newest first. */
export const createReleases = (from: number, to: number): Release[] =>
  Array.from({ length: to - from + 1 }, (_, index) => createRelease(to - index));

/** A press room document as a source. */
export const createRoom = (releases: readonly Release[], more: object = {}) => ({
  version: 1,
  organization: { name: 'Björkviks kommun', url: 'https://www.bjorkvik.example/' },
  contactPoints: [
    {
      id: 'press',
      name: 'Presstjänsten',
      contactType: 'press',
      telephone: [{ text: '0980-319 200', e164: '+46980319200' }],
    },
  ],
  releases,
  ...more,
});

/** The same releases as a feed. */
export const createRss = (releases: readonly Release[]): string => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Björkviks kommun</title><link>https://www.bjorkvik.example/</link><description>Nyheter från kommunen</description>
${releases.map(createItem).join('\n')}
</channel></rss>
`;

const createItem = ({ url, headline, datePublished, description, articleBody }: Release) => `<item>
<title>${headline}</title><link>${url}</link><guid isPermaLink="true">${url}</guid>
<pubDate>${new Date(datePublished!).toUTCString()}</pubDate>
<description>${description}</description><content:encoded><![CDATA[${articleBody}]]></content:encoded></item>`;
