import { expect, it } from 'vitest';
import facts from './fixtures/wordpress.json';
import { autop, filtered, wordpress } from './wordpress.testing.js';

it.each(facts.examples)(
  'the imitation of WordPress filters as WordPress does: $given',
  ({ given, saved, shown }) => {
    expect(filtered(given, wordpress)).toBe(saved);
    expect(autop(saved)).toBe(shown);
  },
);
