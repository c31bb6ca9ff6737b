let url: string | undefined;

/** Sets the document of every `press-room` that names none: `pressroom.json` beside the script. */
export function setDefaultDocument(documentUrl: string): void {
  url = documentUrl;
}

/** URL of that document; `undefined` if the elements were not loaded by the script tag. */
export const defaultDocument = (): string | undefined => url;
