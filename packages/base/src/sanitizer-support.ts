/** `Element.setHTML` of the HTML Standard, which TypeScript's DOM library lacks. */
export interface SetHtml {
  setHTML?(
    html: string,
    options: {
      sanitizer: {
        elements?: string[];
        attributes?: string[];
        replaceWithChildrenElements?: string[];
        comments?: boolean;
      };
    },
  ): void;
}

/**
 * True if the engine has the `setHTML` of the HTML Standard. Browsers of 2022 and 2023 had an earlier `setHTML` with other
 * options, and no `Document.parseHTML`.
 */
export const hasNativeSanitizer = (): boolean => 'parseHTML' in Document;
