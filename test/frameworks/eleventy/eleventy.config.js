import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('.', import.meta.resolve('@pressrum/embed/script-tag/pressrum.js')));

export default (config) => {
  config.addPassthroughCopy({ [script]: '.' });
};
