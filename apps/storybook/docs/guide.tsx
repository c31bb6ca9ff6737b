import { CodeOrSourceMdx, HeadersMdx, Markdown } from '@storybook/addon-docs/blocks';
import type { AnchorHTMLAttributes } from 'react';
import { resolveLink } from './pages.js';
import './guide.css';

type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement>;

/** A page of `docs/`, as Storybook shows it: with links that stay in Storybook where it has the page. */
export function Guide({ text, file, lang = 'en' }: { text: string; file: string; lang?: string }) {
  // Links leave the frame that holds the page.
  const Link = ({ href = '', children }: LinkProps) => (
    <a href={resolveLink(href, file)} target={href.startsWith('#') ? undefined : '_top'}>
      {children}
    </a>
  );
  // Overrides of our own replace all of Storybook's.
  const overrides = { code: CodeOrSourceMdx, ...HeadersMdx, a: Link };
  return (
    <div lang={lang} className="guide">
      <Markdown options={{ overrides }}>{text}</Markdown>
    </div>
  );
}
