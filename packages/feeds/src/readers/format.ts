import { assemble } from '../assemble/assemble.js';
import type { Draft } from '../assemble/draft.js';
import { decode } from '../clean/decode.js';
import { isTimeZone } from '../clean/zoned-time.js';
import { unusable, type ReadContext, type Reading } from '../reading.js';
import { parseJson } from '../source/json.js';
import type { Node, Parsed } from '../source/node.js';
import { parseXml } from '../source/xml.js';

/** A format whose values have names: JSON, XML or either. */
export interface Format {
  /** What `--from` calls it. */
  name: string;
  /** What messages call it. */
  title: string;
  /** True for a root that is of this format, told by its members alone. */
  recognises: (root: Node) => boolean;
  /** Which value is what. */
  draft: (root: Node, context: ReadContext) => Draft;
}

/** Reads bytes or text. Never throws; input that cannot be used gives no document and one error that names the mend. */
export type Reader = (input: Uint8Array | string, context: ReadContext) => Reading;

/** A source as text, or the reading that says why it cannot be used. */
export type Opened = { text: string; encoding?: string; reading?: never } | { reading: Reading };

/** The door that all input comes through: the time zone is known, the bytes are text. */
export function open(input: Uint8Array | string, context: ReadContext): Opened {
  const { timeZone } = context;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    return {
      reading: unusable(context, `the time zone ${timeZone} is unknown; use one such as Europe/Stockholm`),
    };
  }
  const decoded = decode(input, context.contentType);
  if (decoded.text === undefined) return { reading: unusable(context, decoded.problem) };
  const { text, encoding } = decoded;
  return { text, ...(encoding && { encoding }) };
}

/** The reader of one format. */
export const readerOf =
  (format: Format): Reader =>
  (input, context) => {
    const opened = open(input, context);
    if (opened.reading) return opened.reading;
    const parsed = parse(opened.text);
    if (!parsed.root) return unusable(context, parsed.problem);
    return format.recognises(parsed.root)
      ? readingOf(format, opened, parsed, context)
      : unusable(context, `is not ${format.title}; check the source, or leave the format to be found (auto)`);
  };

/** The reading of a source that is of the format. */
export function readingOf(
  format: Format,
  { text, encoding }: { text: string; encoding?: string },
  { root, warnings }: Parsed & { root: Node },
  context: ReadContext,
): Reading {
  return assemble(format.draft(root, context), { text, root, encoding, warnings }, context);
}

/** JSON or XML, by the first character. */
export const parse = (text: string): Parsed => (/^\s*[{[]/.test(text) ? parseJson(text) : parseXml(text));
