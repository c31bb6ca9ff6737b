/** So many answers are kept. Lines are asked about again soon or never, so that all can be dropped at once. */
const MOST = 500;

/** The same function of a text, which answers at once where it was asked the same lately. */
export function remember<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    if (known.size >= MOST) known.clear();
    const given = answer(text);
    known.set(text, given);
    return given;
  };
}
