// How time grows with size on hostile sources: the slope of the line through log(time) against log(size), and the time
// for a megabyte. 1 is linear, 2 quadratic; the limit leaves room for what memory costs.
//   npm run bench -- read
import { median, slopeOf } from '../../../scripts/bench/statistics.mjs';
import { readAny } from '../dist/index.js';
import { families } from './hostile-families.mjs';

const SIZES = [250_000, 500_000, 1_000_000, 2_000_000, 4_000_000];
const STEEPEST = 1.15;
const SLOWEST = 1000;
const ROUNDS = 5;

/** Milliseconds of the processor: other programs on the machine do not count. @param {string} text */
function timeOf(text) {
  const start = process.cpuUsage();
  const { room, spans } = readAny(text, { source: 'bench' });
  if (room) spans.length;
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

let steep = 0;
console.log('slope  ms/MB');
for (const [name, make] of Object.entries(families)) {
  const sources = SIZES.map((size) => ({ text: make(size), times: /** @type {number[]} */ ([]) }));
  // Code that is not yet compiled would make the small ones slow.
  for (let round = 0; round < 2; round++) timeOf(make(500_000));
  for (let round = 0; round < ROUNDS; round++) for (const { text, times } of sources) times.push(timeOf(text));
  const points = sources.map(({ text, times }) => ({ size: text.length, time: median(times) }));
  const slope = slopeOf(points);
  const largest = points.reduce((most, point) => (point.size > most.size ? point : most));
  const perMegabyte = (largest.time / largest.size) * 1e6;
  // What takes no time has no slope that says anything.
  const isSteep = (slope > STEEPEST && largest.time > 20) || perMegabyte > SLOWEST;
  if (isSteep) steep++;
  console.log(
    `${slope.toFixed(2).padStart(5)} ${perMegabyte.toFixed(0).padStart(6)}  ${name}${isSteep ? '  TOO STEEP' : ''}`,
  );
}
const count = Object.keys(families).length;
console.log(`\n${steep} of ${count} steeper than ${STEEPEST}, or slower than ${SLOWEST} ms for a megabyte`);
if (steep) process.exitCode = 1;
