/** An error makes a document wrong or unfit to publish; advice is what an editor would want to know. */
export type Severity = 'error' | 'advice';

/** One thing to mend: where it stands (`releases[0].url`; empty for the whole), and what to do about it. */
export interface Finding {
  path: string;
  severity: Severity;
  message: string;
}

export const advice = (path: string, message: string): Finding => ({ path, severity: 'advice', message });
export const error = (path: string, message: string): Finding => ({ path, severity: 'error', message });

/** The beginning of a text of the document, in quotation marks, for a message. */
export function quoted(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `"${characters.length > longest ? `${characters.slice(0, longest).join('').trimEnd()}…` : line}"`;
}
