/** How many items of a site are left out, by the reason: a phrase for the one who imports them, or none. */
export function describeLeftOut<T>(items: readonly T[], describe: (item: T) => string | undefined): string[] {
  const counts = new Map<string, number>();
  for (const reason of items.flatMap((item) => describe(item) ?? []))
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (!counts.size) return [];
  const count = [...counts.values()].reduce((sum, one) => sum + one, 0);
  const reasons = [...counts].map(([reason, one]) => `${one} ${reason}`).join(', ');
  return [`${count} of ${items.length} items are not published posts (${reasons}); left out`];
}
