import { expect, it } from 'vitest';
import { mapConcurrently } from './concurrency.js';
import { deferred } from '@pressrum/testing/deferred.js';

/** Work that ends when it is told to. */
function work(count: number) {
  const ends = Array.from({ length: count }, () => deferred<void>());
  const begun: number[] = [];
  return {
    begun,
    do: async (index: number) => {
      begun.push(index);
      await ends[index]!.promise;
      return `result ${index}`;
    },
    end: (index: number) => ends[index]!.resolve(),
    fail: (index: number) => ends[index]!.reject(new Error(`${index} failed`)),
    hasBegun: (...indexes: number[]) => expect.poll(() => begun).toEqual(indexes),
  };
}

it('mapConcurrently returns results in the order of the items, with at most the limit in progress', async () => {
  const { begun, do: begin, end, hasBegun } = work(4);
  const results = mapConcurrently(
    ['a', 'b', 'c', 'd'],
    2,
    async (item, index) => `${item}: ${await begin(index)}`,
  );
  await hasBegun(0, 1);
  end(1);
  await hasBegun(0, 1, 2);
  end(2);
  await hasBegun(0, 1, 2, 3);
  end(3);
  end(0);
  expect(await results).toEqual(['a: result 0', 'b: result 1', 'c: result 2', 'd: result 3']);
  expect(begun).toHaveLength(4);
});

it('mapConcurrently rejects with the first failure once those in progress have ended, and starts no others', async () => {
  const { begun, do: begin, end, fail, hasBegun } = work(4);
  let hasRejected = false;
  const results = mapConcurrently([0, 1, 2, 3], 3, begin);
  const rejected = results.catch((error: Error) => {
    hasRejected = true;
    return error.message;
  });
  await hasBegun(0, 1, 2);
  fail(1);
  fail(2);
  await new Promise(setImmediate);
  expect(hasRejected).toBe(false);
  end(0);
  expect(await rejected).toBe('1 failed');
  expect(begun).toEqual([0, 1, 2]);
});
