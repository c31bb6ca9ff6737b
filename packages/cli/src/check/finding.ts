/** An error makes a document invalid or unfit to publish; advice is for an editor to judge. */
type Severity = 'error' | 'advice';

/** A problem: its path (`releases[0].url`; empty for the document), and what to do about it. */
export interface Finding {
  path: string;
  severity: Severity;
  message: string;
}

export const advice = (path: string, message: string): Finding => ({ path, severity: 'advice', message });
export const error = (path: string, message: string): Finding => ({ path, severity: 'error', message });
