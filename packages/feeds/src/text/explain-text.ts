import type { ReadContext } from '../readers/reading.js';
import type { Label } from './labels/label.js';
import { openText } from './read-text.js';

/** A line of a text, its labels (the likeliest first), and what became of it. */
export interface ExplainedLine {
  number: number;
  text: string;
  labels: Label[];
}

/** Every line of a text with the labels that `readText` gives it: to explain how the text was read. */
export function explainText(input: Uint8Array | string, context: ReadContext): ExplainedLine[] {
  const opened = openText(input, context);
  if ('reading' in opened) return [];
  const { lines, labels } = opened;
  return lines
    .filter(({ isBlank }) => !isBlank)
    .map((line) => ({ number: line.number, text: line.text, labels: labels.all(line) }));
}
