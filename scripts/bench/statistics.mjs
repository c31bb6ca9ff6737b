/** @param {readonly number[]} values @param {number} part from 0, the least, to 1, the most */
function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * part)] ?? NaN;
}

/** The middle one of some numbers. @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** The first quartile, the median and the third. @param {readonly number[]} values @returns {[number, number, number]} */
export const quartiles = (values) => [quantile(values, 0.25), median(values), quantile(values, 0.75)];
