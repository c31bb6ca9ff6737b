import { quote } from '@pressrum/build/files.js';
import { advice, type Finding } from '../finding.js';
import { readMember, joinPath } from '../located.js';
import type { Subject } from '../subject.js';

/** URLs that lead nowhere: links in bodies, and those of releases, attachments, events, the notice and the organisation. */
export const deadLinks = (subject: Subject): Finding[] => [
  ...findUrls(subject).flatMap(({ path, url }) => {
    const problem = findProblem(url);
    return problem ? advice(path, `${quote(url)} ${problem}; write the whole address`) : [];
  }),
  ...subject.bodies.flatMap(({ path, links }) =>
    links.flatMap(({ href, text }) => {
      const problem = href === undefined ? 'has no address' : findProblem(href);
      const link = `the link ${quote(text)}${href ? ` to ${quote(href)}` : ''}`;
      return problem ? advice(path, `${link} ${problem}; write the whole address, or remove the link`) : [];
    }),
  ),
];

function findUrls({ organization, releases, notice }: Subject): { path: string; url: string }[] {
  const members: [path: string, value: unknown][] = [
    ...(organization ? [['organization.url', organization.raw['url']] as [string, unknown]] : []),
    ...(notice ? [['notice.url', notice.raw['url']] as [string, unknown]] : []),
    ...releases.flatMap(({ path, raw }): [string, unknown][] => [
      [joinPath(path, 'url'), raw['url']],
      [joinPath(path, 'event.url'), readMember(raw['event'], 'url')],
      ...listOf(raw['attachments']).map((item, index): [string, unknown] => [
        joinPath(path, `attachments[${index}].url`),
        readMember(item, 'url'),
      ]),
    ]),
  ];
  return members.flatMap(([path, url]) => (typeof url === 'string' && url ? { path, url } : []));
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The problem with a URL, if any. Sends no request. */
function findProblem(href: string): string | undefined {
  const url = href.trim();
  if (!url) return 'has no address';
  if (url.startsWith('#')) return 'leads to a place on another page';
  if (/^(?:javascript|data|vbscript|about):/i.test(url)) return 'is not a link that a reader can follow';
  if (/^file:|^[a-z]:\\|^\\\\/i.test(url)) return 'is a file on somebody’s own computer';
  if (/^mailto:[^@]*$/i.test(url)) return 'has no e-mail address';
  if (/^tel:\D*$/i.test(url)) return 'has no telephone number';
  return /^(?:https?:)?\/\//i.test(url) ? findHostProblem(url) : undefined;
}

function findHostProblem(url: string): string | undefined {
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  const host = URL.canParse(absolute) ? new URL(absolute).hostname : '';
  if (!host) return 'has no server in it';
  return host.includes('.') || host.startsWith('[') ? undefined : 'works only inside your own network';
}
