import { Guide } from './guide.js';
import elements from '../../../docs/elements.md?raw';

/** What `docs/elements.md` says of an element: the introduction, then the tables from its docstrings. */
function splitSection(tag: string) {
  const [, section = ''] = elements.split(`## \`<${tag}>\`\n`);
  const [own = ''] = section.split(/\n## /);
  const tables = own.indexOf('\n**');
  return { introduction: own.slice(0, tables), tables: own.slice(tables).replace(/^\*\*(.+)\*\*$/gm, '### $1') };
}

/** What an element is for. */
export const Introduction = ({ tag }: { tag: string }) => (
  <Guide text={splitSection(tag).introduction} file="elements.md" />
);

/** All attributes, properties, methods, events, slots, classes and CSS properties of an element. */
export const Reference = ({ tag }: { tag: string }) => (
  <Guide text={splitSection(tag).tables} file="elements.md" />
);
