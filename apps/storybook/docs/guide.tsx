import { AnchorMdx, CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import type { AnchorHTMLAttributes, TableHTMLAttributes } from 'react';
import { resolveLink } from './pages.js';
import './guide.css';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement>;

/** A page of `docs/`, as Storybook shows it: with links that stay in Storybook where it has the page. */
export function Guide({ text, file, lang = 'en' }: { text: string; file: string; lang?: string }) {
  // Links leave the frame that holds the page, but for those within it.
  const Link = ({ href = '', children }: LinkProps) =>
    href.startsWith('#') ? (
      <AnchorMdx href={href} target="_self">
        {children}
      </AnchorMdx>
    ) : (
      <a href={resolveLink(href, file)} target="_top">
        {children}
      </a>
    );
  // A wide table scrolls by itself; those without a pointer scroll it with the arrow keys.
  const Table = (attributes: TableHTMLAttributes<HTMLTableElement>) => (
    <div className="guide-table" role="group" aria-label={lang === 'sv' ? 'Tabell' : 'Table'} tabIndex={0}>
      <table {...attributes} />
    </div>
  );
  // Overrides of our own replace all of Storybook's.
  const overrides = { code: CodeOrSourceMdx, ...HeadersMdx, a: Link, table: Table };
  return (
    <div lang={lang} className="guide">
      <Markdown options={{ overrides }}>{text}</Markdown>
    </div>
  );
}
