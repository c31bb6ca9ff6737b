import { expect, it } from 'vitest';
import { readText } from './read-text.js';

const page = '2024-03-05 09:00Pressmeddelande\n\nRubriken\n\nnull\n\n';

it.each(['Bo Ek (V)\n', 'Kontakt:\nBo Ek (V)\n\n', '- A\n\n', '• a\n', 'Om Region Almedal\n'])(
  'more of %j than a call has room for arguments',
  (unit) => {
    const text = `${page}Kontakt:\n${unit.repeat(130_000)}`;
    expect(readText(text, { source: 'test.txt' }).room).toBeDefined();
  },
);
