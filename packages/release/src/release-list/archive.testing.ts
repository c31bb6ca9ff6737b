import type { PressRoom, Release } from '@pressrum/model';

const words = [
  'bron',
  'Ån',
  'skolan',
  'biblioteket',
  'hamnen',
  'förskolan',
  'isbanan',
  'kajen',
  'torget',
  'badhuset',
];

/** Builds a release like those of a municipality, with a lead of the usual length. */
export const buildRelease = (index: number): Release => ({
  id: `nr-${index}`,
  url: `https://www.bjorkvik.example/press/${index}`,
  genre: ['Pressmeddelande', 'Nyhet', 'Pressinbjudan'][index % 3]!,
  headline: `Nyhet ${index}: ${words[index % 10]} öppnar`,
  description: `Kommunen bygger om ${words[(index * 7) % 10]} och ${words[(index * 3) % 10]}. `.repeat(5),
  datePublished: `${2026 - Math.floor(index / 500)}-05-15T09:00:00+02:00`,
  keywords: [words[index % 10]!],
  contacts: [{ name: index === 9_876 ? 'Åsa Öberg' : 'Omar Lindqvist' }],
});

/** Builds the documents of an archive, by path. Each has `size` releases. */
export function buildArchive(count: number, size: number, { hasIndex = false } = {}): Record<string, PressRoom> {
  const documents: Record<string, PressRoom> = {};
  const chain = (name: string, strip: (release: Release) => Release) => {
    for (let start = 0; start < count; start += size) {
      const number = start / size + 1;
      documents[`${name}-${number}.json`] = {
        releases: Array.from({ length: Math.min(size, count - start) }, (_, index) =>
          strip(buildRelease(start + index)),
        ),
        ...(start + size < count ? { next: `${name}-${number + 1}.json` } : {}),
      };
    }
  };
  chain('sida', (release) => release);
  if (hasIndex) chain('index', ({ image: _, ...rest }) => rest);
  Object.assign(documents['sida-1.json']!, {
    digest: `arkiv-${count}`,
    numberOfItems: count,
    ...(hasIndex ? { searchIndex: 'index-1.json' } : {}),
  });
  return documents;
}
