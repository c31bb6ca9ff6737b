// How benchmarks report: a table to read, and the same as JSON. Ratios are those of samples of the same round.
import { writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { quartiles } from './statistics.mjs';

/**
 * @typedef {object} Figure
 * @property {string} name what is measured
 * @property {string} unit
 * @property {string} floor the contender that the others are compared with
 * @property {Record<string, readonly number[]>} samples of each contender, one per round
 * @property {Record<string, number>} [limits] the most that a contender may be, × the floor
 * @property {number} [digits] of a value
 *
 * @typedef {object} Row
 * @property {string} figure
 * @property {string} contender
 * @property {string} unit
 * @property {number} digits
 * @property {[number, number, number]} value quartiles
 * @property {[number, number, number]} ratio to the floor, quartiles
 * @property {number | undefined} limit of the ratio
 */

/** Notes the load of the machine when it is called, and says it again when the benchmark is over. */
export function watchLoad() {
  const averages = () => loadavg().map((load) => Number(load.toFixed(1)));
  const before = averages();
  return () => ({ before, after: averages() });
}

/** @param {Figure} figure @returns {Row[]} */
const rowsOf = ({ name, unit, floor, samples, limits = {}, digits = 0 }) =>
  Object.entries(samples).map(([contender, values]) => ({
    figure: name,
    contender,
    unit,
    digits,
    value: quartiles(values),
    ratio: quartiles(values.map((value, round) => value / (samples[floor]?.[round] ?? NaN))),
    limit: limits[contender],
  }));

/** @param {Row} row */
const isOver = ({ ratio: [, ratio], limit = Infinity }) => !(ratio <= limit);

/** The median, with the quartiles behind it. @param {[number, number, number]} quartiles @param {number} digits */
export function spread(quartiles, digits) {
  const [low, middle, high] = quartiles.map((value) => value.toFixed(digits));
  return `${middle} (${low}–${high})`;
}

/** @param {Row} row */
const cellsOf = (row) => [
  row.contender,
  `${spread(row.value, row.digits)} ${row.unit}`,
  spread(row.ratio, 2),
  row.limit === undefined ? '' : `≤ ${row.limit}${isOver(row) ? ', TOO MUCH' : ''}`,
];

/** @param {Row[]} rows */
function tableOf(rows) {
  const lines = [['', 'median (quartiles)', '× floor', 'limit'], ...rows.map(cellsOf)];
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const format = (/** @type {string[]} */ cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = lines;
  return [
    format(head),
    ...body.flatMap((cells, index) => [
      ...(rows[index]?.figure === rows[index - 1]?.figure ? [] : [`\n${rows[index]?.figure}`]),
      format(cells),
    ]),
  ].join('\n');
}

/**
 * Prints figures, and writes them to a file if there is one. The process fails if a ratio is above its limit.
 * @param {readonly Figure[]} figures
 * @param {{ part: string, subject: string, load: ReturnType<ReturnType<typeof watchLoad>>, json?: string | undefined }} run
 */
export function report(figures, { part, subject, load, json }) {
  const rows = figures.flatMap(rowsOf);
  console.log(`${subject}; load average ${load.before.join(' ')} before, ${load.after.join(' ')} after\n`);
  console.log(tableOf(rows));
  if (json) writeFileSync(json, `${JSON.stringify({ part, subject, load, rows }, null, 2)}\n`);
  if (rows.some(isOver)) process.exitCode = 1;
}
