import { decodeHTMLStrict } from 'entities';
import { firstIndex } from '../search.js';
import type { Layer, Node, Piece } from './node.js';
import { runsOf, textOf } from './xml.js';

/** From an offset into what a leaf says to the offset in the source where it is written. */
export type Locate = (offset: number) => number;

/**
 * Where the characters of a leaf's text stand in the source. Escapes and references are longer than what they say, so
 * that places inside a text, of a paragraph in a body, say, have to be looked up.
 */
export function locator({ start, end, coding, pieces }: Node, source: string): Locate {
  if (pieces) return pieceLocator(pieces, source);
  if (!coding) return (offset) => start + offset;
  const [outer, inner] = coding.split(' ') as [Layer, Layer?];
  const raw = source.slice(start, end);
  const locate = layerLocator(outer, raw);
  if (!inner) return (offset) => start + locate(offset);
  const within = layerLocator(inner, DECODE[outer](raw));
  return (offset) => start + locate(within(offset));
}

function layerLocator(layer: Layer, raw: string): Locate {
  const steps = STEPS[layer](raw);
  return (offset) => {
    const index = lastAt(steps, offset, ({ said }) => said);
    const step = steps[index]!;
    return Math.min(step.written + offset - step.said, steps[index + 1]?.written ?? raw.length);
  };
}

/** The same for a text that is made of others: between two of them it stands where the first ends. */
function pieceLocator(pieces: readonly Piece[], source: string): Locate {
  const locators = new Map<Node, Locate>();
  return (offset) => {
    const { at, leaf, from } = pieces[lastAt(pieces, offset, ({ at }) => at)]!;
    let locate = locators.get(leaf);
    if (!locate) locators.set(leaf, (locate = locator(leaf, source)));
    return locate(Math.min(from + Math.max(0, offset - at), leaf.text!.length));
  };
}

/** Index of the last item that begins at an offset or before it. */
const lastAt = <T>(items: readonly T[], offset: number, beginningOf: (item: T) => number): number =>
  Math.max(0, firstIndex(items.length, (index) => beginningOf(items[index]!) > offset) - 1);

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

/** References in text that is no markup. */
function htmlSteps(raw: string): Step[] {
  const steps = [{ said: 0, written: 0 }];
  let shift = 0;
  for (const { index, 0: reference } of raw.matchAll(/&#?\w{1,40};/g)) {
    const text = decodeHTMLStrict(reference);
    shift += reference.length - text.length;
    if (text !== reference) {
      const end = index + reference.length;
      steps.push({ said: end - shift, written: end });
    }
  }
  return steps;
}

const STEPS: Record<Layer, (raw: string) => Step[]> = { json: jsonSteps, xml: xmlSteps, html: htmlSteps };
const DECODE: Record<Layer, (raw: string) => string> = {
  json: (raw) => JSON.parse(`"${raw}"`) as string,
  xml: (raw) => runsOf(raw).map(textOf).join(''),
  html: decodeHTMLStrict,
};
