const words = ['bron', 'skolan', 'biblioteket', 'hamnen', 'förskolan', 'isbanan', 'kajen', 'torget', 'badhuset'];
const DAY_MS = 86_400_000;

/** @param {number} index */
const wordAt = (index) => words[index % words.length];

/**
 * Releases as a list has them: genre, date, headline, lead and address, the newest first; the same in every run.
 * @param {number} count
 * @param {(headline: string, index: number) => string} [change] of the headlines
 */
export const sampleReleases = (count, change = (headline) => headline) =>
  Array.from({ length: count }, (_, index) => ({
    id: `nr-${count - index}`,
    url: `https://www.bjorkvik.example/nyheter/${count - index}`,
    genre: index % 3 ? 'Pressmeddelande' : 'Nyhet',
    datePublished: new Date(Date.UTC(2026, 10, 20, 8) - (index % 3000) * DAY_MS).toISOString(),
    headline: change(`Kommunen öppnar ${wordAt(index)} vid ${wordAt(index * 7 + 1)}`, index),
    description: `Arbetet med ${wordAt(index * 5)} har tagit två år, och nu är allt klart för alla som bor vid ${wordAt(index + 4)}. Invigningen är på lördag.`,
  }));
