/** Native sanitising (HTML Standard, `setHTML`), where the engine has it; TypeScript's DOM library does not have it. */
export interface Sanitising {
  setHTML?(
    html: string,
    options: { sanitizer: { elements?: string[]; attributes?: string[]; comments?: boolean } },
  ): void;
}

/**
 * True where the engine sanitises by itself, in the way that the HTML Standard settled on; an earlier `setHTML`, in
 * browsers of 2022 and 2023, took other options and came without `Document.parseHTML`.
 */
export const isNative = (): boolean => 'parseHTML' in Document;
