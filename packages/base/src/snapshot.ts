/** Marks the container that an element renders into. Its value is the version of the content, see {@link snapshotVersion}. */
export const CONTAINER = 'data-press';

/** Everything that changes the rendered output. */
export interface SnapshotInputs {
  /** The document's `digest`. */
  digest: string | undefined;
  /** Language of the interface texts (BCP 47). */
  language: string;
  headingLevel: number;
  /** Which part of the document is shown: a release's or contact's id, or a list's options. Default: empty. */
  selection?: string | undefined;
  /** Changes when the same document would render differently because time has passed. Default: empty. */
  staleness?: string | undefined;
}

/**
 * Identifies rendered output: two containers with the same version have the same content. Empty without a digest, which
 * forces a render.
 */
export const snapshotVersion = ({
  digest,
  language,
  headingLevel,
  selection,
  staleness,
}: SnapshotInputs): string =>
  digest ? [digest, language, headingLevel, selection, staleness].filter(Boolean).join(' ') : '';
