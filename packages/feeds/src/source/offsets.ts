import { decodeHTMLStrict } from 'entities';
import type { Node } from './node.js';
import { runsOf } from './xml.js';

/** From an offset into what a leaf says to the offset in the source where it is written. */
export type Locate = (offset: number) => number;

/**
 * Where the characters of a leaf's text stand in the source. Escapes and references are longer than what they say, so
 * that places inside a text, of a paragraph in a body, say, have to be looked up.
 */
export function locator({ start, end, coding }: Pick<Node, 'start' | 'end' | 'coding'>, source: string): Locate {
  if (!coding) return (offset) => start + offset;
  const raw = source.slice(start, end);
  const steps = coding === 'json' ? jsonSteps(raw) : xmlSteps(raw);
  return (offset) => {
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (steps[middle]!.said <= offset) low = middle;
      else high = middle - 1;
    }
    const step = steps[low]!;
    return start + Math.min(step.written + offset - step.said, steps[low + 1]?.written ?? raw.length);
  };
}

/** From here on, one character says one character: `said` counts those of the text, `written` those of the source. */
interface Step {
  said: number;
  written: number;
}

function jsonSteps(raw: string): Step[] {
  const steps = [{ said: 0, written: 0 }];
  let shift = 0;
  for (const { index, 0: escape } of raw.matchAll(/\\(?:u[\da-fA-F]{4}|.)/g)) {
    shift += escape.length - 1;
    steps.push({ said: index + escape.length - shift, written: index + escape.length });
  }
  return steps;
}

function xmlSteps(raw: string): Step[] {
  const steps: Step[] = [];
  let said = 0;
  for (const run of runsOf(raw)) {
    steps.push({ said, written: run.start });
    if (run.isData) {
      said += run.raw.length;
      continue;
    }
    let at = 0;
    for (const { index, 0: reference } of run.raw.matchAll(/&#?\w{1,40};/g)) {
      const text = decodeHTMLStrict(reference);
      said += index - at + text.length;
      at = index + reference.length;
      if (text !== reference) steps.push({ said, written: run.start + at });
    }
    said += run.raw.length - at;
  }
  return steps.length ? steps : [{ said: 0, written: 0 }];
}
