// Releases like those of a municipality, as many as one wants, the newest first; the same for the same number.
const words =
  'bro skola förskola bibliotek hamn torg badhus kaj isbana väg cykelväg budget nämnd samråd detaljplan vatten kultur musik idrott sommar vinter boende äldreomsorg hemtjänst trygghet klimat energi buss tåg natur skog sjö å park lekplats'.split(
    ' ',
  );

/**
 * Not random: every run has the same.
 * @param {number} seed
 * @param {number} length in words
 */
function sentence(seed, length) {
  const text = Array.from(
    { length },
    (_, index) => words[(seed * 31 + index * index * 7 + index) % words.length],
  ).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/**
 * Items of a JSON Feed. About 2.6 kB each: a lead, six paragraphs, a heading, a quote.
 * @param {number} count
 */
export function releasesOf(count) {
  return Array.from({ length: count }, (_, index) => {
    const number = count - index;
    const paragraphs = Array.from(
      { length: 6 },
      (_, part) =>
        `<p>${[14, 18, 12].map((length, place) => sentence(number + part * 5 + place, length)).join(' ')}</p>`,
    );
    return {
      id: `nr-${number}`,
      url: `https://www.bjorkvik.example/nyheter/${number}`,
      title: `${sentence(number, 6).slice(0, -1)} ${number}`,
      summary: sentence(number + 3, 25),
      content_html: `${paragraphs.join('')}<h2>${sentence(number + 1, 4).slice(0, -1)}</h2><p>- ${sentence(number + 2, 10)} säger Alma Berglund, kommunalråd.</p>`,
      date_published: new Date(Date.UTC(2026, 10, 20, 8) - index * 8 * 3_600_000).toISOString(),
      tags: [words[number % words.length]],
    };
  });
}

/** @param {object[]} items */
export const feedOf = (items) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Björkviks kommun',
  home_page_url: 'https://www.bjorkvik.example/',
  language: 'sv',
  items,
});
