import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

const ignore = () => {};
const IGNORE_ALL: TokenizerCallbacks = {
  ...{ onattribdata: ignore, onattribend: ignore, onattribentity: ignore, onattribname: ignore, oncdata: ignore },
  ...{ onclosetag: ignore, oncomment: ignore, ondeclaration: ignore, onend: ignore, onopentagend: ignore },
  ...{ onopentagname: ignore, onprocessinginstruction: ignore, onselfclosingtag: ignore, ontext: ignore },
  ontextentity: ignore,
};

/** Tokenizes HTML. The callbacks get offsets into it, so that tags can be replaced without any other change. */
export function tokenizeHtml(html: string, callbacks: Partial<TokenizerCallbacks>): void {
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, { ...IGNORE_ALL, ...callbacks });
  tokenizer.write(html);
  tokenizer.end();
}
