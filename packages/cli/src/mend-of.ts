import { memberOf } from './check/placed.js';
import { quoted } from './check/finding.js';

/** What a problem of `problemsIn` says to whoever wrote the value: what is wrong with it, and the mend. */
export function mendOf(message: string, value: unknown): string {
  const said = message.replace(/\s+/g, ' ');
  if (said === 'is needed') return 'is needed here; add it, or take out what stands around it';
  if (value === null) return 'is null, which means nothing; leave the member out';
  if (typeof value === 'string' && !value.trim()) return 'is empty; leave the member out';
  const [, wanted] = /^Invalid type: Expected (.+) but received/.exec(said) ?? [];
  const choices = [...(wanted ?? '').matchAll(/"([^"]+)"/g)].map(([, choice]) => choice);
  if (choices.length) return `must be one of ${choices.join(', ')}; correct it or leave it out`;
  if (wanted) return `must be ${KINDS[wanted] ?? wanted}; correct it or leave it out`;
  return `${typeof value === 'string' ? `${quoted(value)} ` : ''}${said}${said.includes(';') ? '' : '; correct it or leave it out'}`;
}

const KINDS: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number, without quotation marks',
  boolean: 'true or false, without quotation marks',
  Array: 'a list, in [ ]',
  Object: 'an object, in { }',
};

/** The value at a path such as `releases[0].url`. */
export const valueAt = (value: unknown, path: string): unknown =>
  (path.match(/[^.[\]]+/g) ?? []).reduce<unknown>((inner, name) => memberOf(inner, name), value);
