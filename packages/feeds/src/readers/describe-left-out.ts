/** Describes how many items of a site are left out, and why, in one phrase. Empty if none are. */
export function describeLeftOut<T>(items: readonly T[], describe: (item: T) => string | undefined): string[] {
  const counts = new Map<string, number>();
  const reasons = items.flatMap((item) => describe(item) ?? []);
  if (!reasons.length) return [];
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const list = [...counts].map(([reason, count]) => `${count} ${reason}`).join(', ');
  return [`${reasons.length} of ${items.length} items are not published posts (${list}); left out`];
}
