const WORDS =
  'kommunen bygger en ny bro över ån och öppnar för gående och cyklister i november efter två års arbete vid hamnen'.split(
    ' ',
  );

/** The same numbers in every run, from 0 to 1. @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Press releases of 2 kB, as other systems' feeds have them. @param {number} count */
export function sampleItems(count) {
  const random = randomFrom(1);
  const times = (/** @type {number} */ from, /** @type {number} */ to) =>
    from + Math.floor(random() * (to - from + 1));
  const sentence = () => {
    const words = Array.from({ length: times(8, 20) }, () => WORDS[times(0, WORDS.length - 1)]).join(' ');
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: times(3, 5) }, sentence).join(' ');
  return Array.from({ length: count }, (_, index) => ({
    title: sentence(),
    link: `https://www.bjorkvik.example/press/${index}`,
    date: 'Thu, 19 Nov 2026 09:00:00 +0100',
    category: 'Trafik',
    description: paragraph(),
    body: [
      ...Array.from({ length: 5 }, () => `<p>${paragraph()}</p>`),
      `<ul><li>${sentence()}</li><li>${sentence()}</li></ul>`,
      `<p><a href="https://www.bjorkvik.example/a?b=1&amp;c=2">${sentence()}</a></p>`,
      '<p>Kontakt:<br>Alma Berglund (V), kommunalråd<br>0980-319 221</p>',
    ].join('\n'),
  }));
}

const escaped = (/** @type {string} */ text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** @param {ReturnType<typeof sampleItems>} items */
export const sampleRss = (items) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Björkviks kommun</title><link>https://www.bjorkvik.example/</link><description>Nyheter</description><language>sv</language>
${items
  .map(
    ({ title, link, date, category, description, body }) =>
      `<item><title>${escaped(title)}</title><link>${link}</link><guid>${link}</guid><pubDate>${date}</pubDate><category>${category}</category><description>${escaped(description)}</description><content:encoded><![CDATA[${body}]]></content:encoded></item>`,
  )
  .join('\n')}
</channel></rss>`;
