import { advice, quoted, type Finding } from '../finding.js';
import { memberOf, within } from '../placed.js';
import type { Subject } from '../subject.js';

/** Links in bodies, and addresses of releases, attachments, events, the notice and the organisation, that lead nowhere. */
export const deadLinks = (subject: Subject): Finding[] => [
  ...addresses(subject).flatMap(({ path, url }) => {
    const fault = faultOf(url);
    return fault ? advice(path, `${quoted(url)} ${fault}; write the whole address`) : [];
  }),
  ...subject.bodies.flatMap(({ path, links }) =>
    links.flatMap(({ href, text }) => {
      const fault = href === undefined ? 'has no address' : faultOf(href);
      const link = `the link ${quoted(text)}${href ? ` to ${quoted(href)}` : ''}`;
      return fault ? advice(path, `${link} ${fault}; write the whole address, or take the link away`) : [];
    }),
  ),
];

function addresses({ organization, releases, notice }: Subject): { path: string; url: string }[] {
  const members: [path: string, value: unknown][] = [
    ...(organization ? [['organization.url', organization.raw['url']] as [string, unknown]] : []),
    ...(notice ? [['notice.url', notice.raw['url']] as [string, unknown]] : []),
    ...releases.flatMap(({ path, raw }): [string, unknown][] => [
      [within(path, 'url'), raw['url']],
      [within(path, 'event.url'), memberOf(raw['event'], 'url')],
      ...listOf(raw['attachments']).map((item, index): [string, unknown] => [
        within(path, `attachments[${index}].url`),
        memberOf(item, 'url'),
      ]),
    ]),
  ];
  return members.flatMap(([path, url]) => (typeof url === 'string' && url ? { path, url } : []));
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What is wrong with an address, or nothing. Nothing is asked of the network. */
function faultOf(href: string): string | undefined {
  const url = href.trim();
  if (!url) return 'has no address';
  if (url.startsWith('#')) return 'leads to a place on another page';
  if (/^(?:javascript|data|vbscript|about):/i.test(url)) return 'is no address that a reader can follow';
  if (/^file:|^[a-z]:\\|^\\\\/i.test(url)) return 'is a file on somebody’s own computer';
  if (/^mailto:[^@]*$/i.test(url)) return 'has no e-mail address';
  if (/^tel:\D*$/i.test(url)) return 'has no telephone number';
  return /^(?:https?:)?\/\//i.test(url) ? faultOfHost(url) : undefined;
}

function faultOfHost(url: string): string | undefined {
  const whole = url.startsWith('//') ? `https:${url}` : url;
  const host = URL.canParse(whole) ? new URL(whole).hostname : '';
  if (!host) return 'has no server in it';
  return host.includes('.') || host.startsWith('[') ? undefined : 'works only inside your own network';
}
