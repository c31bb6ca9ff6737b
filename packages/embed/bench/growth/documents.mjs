// Documents that grow in one direction each.

/** @typedef {import('@pressrum/model').PressRoom} PressRoom */

const WORDS =
  'kommunen bygger en ny bro över ån och öppnar för gående och cyklister i november efter två års arbete'.split(
    ' ',
  );
const DAY_MS = 86_400_000;

/** Words of the sample, from another place each time. @param {number} count @param {number} [start] */
const words = (count, start = 0) =>
  Array.from({ length: count }, (_, index) => WORDS[(start + index * 7) % WORDS.length]).join(' ');

/** @template T @param {number} count @param {(index: number) => T} make @returns {T[]} */
const times = (count, make) => Array.from({ length: count }, (_, index) => make(index));

/** A drawing of one pixel: loading is not what is measured. @param {number} index */
const picture = (index) => ({
  url: `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='3' height='2' id='n${index}'/>`,
  alt: `Bron, vy ${index}`,
  width: 1200,
  height: 800,
  caption: words(8, index),
  credit: 'Hanna Lund',
});

/** @param {number} index */
const telephone = (index) => ({
  text: `0980-319 ${String(100 + (index % 900))}`,
  e164: `+46980319${String(100 + (index % 900))}`,
});

/** @param {number} index */
const release = (index) => ({
  id: `nr-${index}`,
  url: `https://www.bjorkvik.example/nyheter/${index}`,
  genre: index % 3 ? 'Pressmeddelande' : 'Nyhet',
  datePublished: new Date(Date.UTC(2026, 10, 20, 8) - (index % 3000) * DAY_MS).toISOString(),
  headline: `Kommunen öppnar ${words(4, index)}`,
  description: words(20, index),
});

/** One release with more of something. @param {object} members @returns {PressRoom} */
const oneRelease = (members) => ({ releases: [{ ...release(1), ...members }] });

/** @type {Record<string, (size: number) => PressRoom>} */
export const documents = {
  contacts: (size) => ({
    contactPoints: times(size, (index) => ({
      id: `c${index}`,
      name: `Presskontakt ${index}`,
      jobTitle: words(3, index),
      telephone: [telephone(index)],
      email: `press${index}@bjorkvik.example`,
      hoursAvailable: [{ opens: '08:00', closes: '16:30' }],
    })),
  }),
  pictures: (size) => oneRelease({ images: times(size, picture) }),
  attachments: (size) =>
    oneRelease({
      attachments: times(size, (index) => ({
        url: `https://www.bjorkvik.example/filer/${index}.pdf`,
        name: `Underlag ${index}`,
        encodingFormat: 'application/pdf',
        contentSize: '120 kB',
      })),
    }),
  body: (size) =>
    oneRelease({ articleBody: times(Math.ceil(size / 300), (index) => `<p>${words(50, index)}.</p>`).join('') }),
  releases: (size) => ({ releases: times(size, release) }),
};
