/** A constructed style sheet belongs to one document, so each document has its own of each text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Gives a document or shadow root the style sheets with these texts, each once. Constructed sheets need no permission
 * under `style-src 'self'`. Call it whenever an element is connected: a move to another document empties a shadow
 * root's list, and the new document needs sheets of its own.
 */
export function adoptStyles(root: Document | ShadowRoot, texts: readonly string[]): void {
  const document = root.ownerDocument ?? root;
  const view = document.defaultView;
  if (!view) return;
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>();
  sheets.set(document, known);
  for (const text of texts) {
    let sheet = known.get(text);
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(text);
      known.set(text, sheet);
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
