/** A constructed style sheet belongs to one document, so each document has its own, by the sheet's text. */
const sheetsByDocument = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/**
 * Adopts a style sheet with this text into a document or shadow root, once. `style-src 'self'` allows constructed sheets.
 * A move to another document empties a shadow root's list, and the new document needs sheets of its own.
 */
export function adoptStyles(root: Document | ShadowRoot, css: string): void {
  const document = root.ownerDocument ?? root;
  const view = document.defaultView;
  if (!view) return;
  const sheets = sheetsByDocument.get(document) ?? new Map<string, CSSStyleSheet>();
  sheetsByDocument.set(document, sheets);
  let sheet = sheets.get(css);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
