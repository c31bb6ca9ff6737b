/**
 * HTML without the marks of CDATA sections: feeds wrap bodies in them, some of them twice, and what is between the marks is
 * HTML. Blanks take their place, so that offsets stay valid.
 */
export const blankCdataMarks = (html: string): string =>
  html.includes('<![CDATA[') ? html.replace(/<!\[CDATA\[|\]\]>/g, (mark) => ' '.repeat(mark.length)) : html;
