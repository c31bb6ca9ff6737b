import type { ReadContext } from '../readers/reading.js';
import type { Label } from './labels/label.js';
import { openText } from './read-text.js';

/** A line of a text, its labels with the highest score first, and its outcome. */
export interface ExplainedLine {
  number: number;
  text: string;
  labels: Label[];
}

/** Explains how `readText` reads a text: every line with its labels and outcome. */
export function explainText(input: Uint8Array | string, context: ReadContext): ExplainedLine[] {
  const opened = openText(input, context);
  if ('reading' in opened) return [];
  const { lines, labels } = opened;
  return lines
    .filter(({ isBlank }) => !isBlank)
    .map((line) => ({ number: line.number, text: line.text, labels: labels.all(line) }));
}
