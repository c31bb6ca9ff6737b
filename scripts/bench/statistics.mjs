/** @param {readonly number[]} values @param {number} part from 0, the least, to 1, the most */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)] ?? NaN;
}

/** The middle one of some numbers. @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** The first quartile, the median and the third. @param {readonly number[]} values @returns {[number, number, number]} */
export const quartiles = (values) => [quantile(values, 0.25), median(values), quantile(values, 0.75)];

/**
 * How time grows with size: the slope of the line through log(time) against log(size), by least squares. 1 is linear, 2
 * quadratic.
 * @param {readonly { size: number, time: number }[]} points
 */
export function slopeOf(points) {
  const [sizes, times] = [points.map(({ size }) => Math.log(size)), points.map(({ time }) => Math.log(time))];
  const mean = (/** @type {number[]} */ values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanSize, meanTime] = [mean(sizes), mean(times)];
  const covariance = sizes.reduce(
    (sum, size, index) => sum + (size - meanSize) * ((times[index] ?? NaN) - meanTime),
    0,
  );
  return covariance / sizes.reduce((sum, size) => sum + (size - meanSize) ** 2, 0);
}
