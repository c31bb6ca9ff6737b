/** Rewords a problem of `findProblems` for the author of the value: what is wrong, and the remedy. */
export function problemMessage(message: string, value: unknown): string {
  const text = message.replace(/\s+/g, ' ');
  if (text === 'is needed') return 'is needed here; add it, or remove the object around it';
  if (value === null) return 'is null, which is not a value; leave the member out';
  if (typeof value === 'string' && !value.trim()) return 'is empty; leave the member out';
  const [, wanted] = /^Invalid type: Expected (.+) but received/.exec(text) ?? [];
  const choices = [...(wanted ?? '').matchAll(/"([^"]+)"/g)].map(([, choice]) => choice);
  if (choices.length) return `must be one of ${choices.join(', ')}; correct it or leave it out`;
  if (wanted) return `must be ${TYPE_NAMES[wanted] ?? wanted}; correct it or leave it out`;
  return `${typeof value === 'string' ? `${quote(value)} ` : ''}${text}${text.includes(';') ? '' : '; correct it or leave it out'}`;
}

const TYPE_NAMES: Record<string, string> = {
  string: 'text in quotation marks',
  number: 'a number, without quotation marks',
  boolean: 'true or false, without quotation marks',
  Array: 'a list, in [ ]',
  Object: 'an object, in { }',
};

/** The beginning of a text of the document, in quotation marks, for a message. */
export function quote(text: string, maxLength = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `"${characters.length > maxLength ? `${characters.slice(0, maxLength).join('').trimEnd()}…` : line}"`;
}
