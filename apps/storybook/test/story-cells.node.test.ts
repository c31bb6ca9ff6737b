import { TAGS } from '@pressrum/embed/tags.js';
import { describe, expect, it } from 'vitest';
import { missingCells, states } from './story-cells.js';

describe('missingCells', () => {
  const entries = Object.fromEntries(
    TAGS.flatMap((tag) =>
      states.map((state) => {
        const id = `elements-${tag}--${state}`;
        return [id, { id, type: 'story' as const }];
      }),
    ),
  );

  it('is empty when every element has a story for every state', () => {
    expect(missingCells({ entries })).toEqual([]);
  });

  it('names the cell without a story', () => {
    const id = 'elements-press-room--isolate';
    expect(missingCells({ entries: { ...entries, [id]: { id, type: 'docs' } } })).toEqual([id]);
  });
});
