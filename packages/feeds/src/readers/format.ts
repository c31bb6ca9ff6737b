import { assemble } from '../assemble/assemble.js';
import type { Draft } from '../assemble/draft.js';
import { decode } from '../normalize/decode.js';
import { describeForeignOutput, findFeedStart } from '../normalize/foreign-output.js';
import { isTimeZone } from '../normalize/zoned-time.js';
import { failReading, type ReadContext, type Reading } from './reading.js';
import { parseJson } from '../syntax-tree/json.js';
import type { Node, Parsed } from '../syntax-tree/node.js';
import { parseXml } from '../syntax-tree/xml.js';

/** A format whose values have names: JSON, XML or either. */
export interface Format {
  /** Its name in the option `--from`. */
  name: string;
  /** Its name in messages. */
  title: string;
  /** The syntax that the format has; absent for a format with both. */
  syntax?: 'json' | 'xml';
  /** The format is recognised by common names. Any other format that matches takes precedence. */
  isLenient?: true;
  /** True if the root has members that only this format has. */
  recognizes: (root: Node) => boolean;
  /** Maps the values of the source to the members of a draft. */
  toDraft: (root: Node, context: ReadContext) => Draft;
}

/** Reads bytes or text. Never throws: unusable input gives no document and one error that says how to fix it. */
export type Reader = (input: Uint8Array | string, context: ReadContext) => Reading;

/** A source as text, or a reading with the error that explains why it is unusable. */
export type DecodedSource =
  { text: string; encoding?: string; warnings?: string[]; reading?: never } | { reading: Reading };

/** Validates the time zone and decodes the input; every reader calls this first. */
export function decodeSource(input: Uint8Array | string, context: ReadContext): DecodedSource {
  const { timeZone } = context;
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    return {
      reading: failReading(context, `the time zone ${timeZone} is unknown; use one such as Europe/Stockholm`),
    };
  }
  const decoded = decode(input, context.contentType);
  if (decoded.text === undefined) return { reading: failReading(context, decoded.problem) };
  const { text, encoding } = decoded;
  const start = findFeedStart(text);
  const warnings = start ? [describeForeignOutput(text.slice(0, start))] : [];
  return { text: text.slice(start), ...(encoding && { encoding }), ...(start && { warnings }) };
}

/** The reader of one format. */
export const createReader =
  (format: Format): Reader =>
  (input, context) => {
    const decoded = decodeSource(input, context);
    if (decoded.reading) return decoded.reading;
    const parsed = parse(decoded.text);
    if (!parsed.root) return failReading(context, parsed.problem);
    return isOfFormat(format, decoded.text, parsed.root)
      ? readFormat(format, decoded, parsed, context)
      : failReading(context, `is not ${format.title}; check the source, or leave the format to be found (auto)`);
  };

/** The reading of a source that is of the format. */
export function readFormat(
  format: Format,
  { text, encoding, warnings = [] }: { text: string; encoding?: string; warnings?: string[] },
  { root, warnings: parsed = [] }: Parsed & { root: Node },
  context: ReadContext,
): Reading {
  return assemble(
    format.toDraft(root, context),
    { text, root, encoding, warnings: [...warnings, ...parsed] },
    context,
  );
}

/** True for a source in the format's syntax, with its members. */
export const isOfFormat = ({ syntax, recognizes }: Format, text: string, root: Node): boolean =>
  (!syntax || (syntax === 'json') === isJson(text)) && recognizes(root);

/** JSON or XML, by the first character. */
export const parse = (text: string): Parsed => (isJson(text) ? parseJson(text) : parseXml(text));

const isJson = (text: string) => /^\s*[{[]/.test(text);
