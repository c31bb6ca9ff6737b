import { createElement, createText, type Element, type HtmlNode } from './html-node.js';

/** Numbers and e-mail addresses that are not in a page's text: links with other words, and protection against spam. */

/** The link that Cloudflare puts in place of an e-mail address. Its digits are the encoded address. */
export const PROTECTED_EMAIL_URL = /\/cdn-cgi\/l\/email-protection#([\da-f]{6,400})$/i;
const PROTECTED_TEXT = /^\s*\[email\s*protected\]\s*$/;

/** Decodes Cloudflare's digits to an e-mail address. The first byte is the XOR key of the others. */
export function decodeProtectedEmail(digits: string | undefined): string | undefined {
  if (!digits || !/^(?:[\da-f]{2}){3,200}$/i.test(digits)) return undefined;
  const [key, ...bytes] = digits.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
  const email = String.fromCharCode(...bytes.map((byte) => byte ^ key!));
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(email) ? email : undefined;
}

/** An e-mail address as a link, or as text inside another link. */
export function createEmail(email: string, start: number, end: number, isInLink: boolean): HtmlNode {
  const text = createText(email, start, end);
  return isInLink ? text : createElement('a', { href: `mailto:${email}` }, start, end, [text]);
}

const DOT = '(?:\\.|\\s?[\\[({]\\s?(?:dot|punkt|prick|piste)\\s?[\\])}]\\s?)';
const AT = '\\s{0,2}[\\[({<]\\s{0,2}(?:at|a|ät|@|snabel-?a|alfa-?krøll|krøllalfa)\\s{0,2}[\\])}>]\\s{0,2}';
const HIDDEN_EMAIL = new RegExp(
  `(?<![\\p{L}\\d._%+-])[\\p{L}\\d._%+-]{1,64}${AT}(?:[\\p{L}\\d-]{1,63}${DOT}){1,5}[a-z]{2,24}(?![\\p{L}\\d])`,
  'giu',
);
/** A cheap test that spares most texts a full search. */
const HIDDEN_AT = /[[({<]\s{0,2}(?:at|a|ät|@|snabel-?a|alfa-?krøll|krøllalfa)\s{0,2}[\])}>]/i;

/** Finds e-mail addresses with a hidden "@", such as "eva (at) ekvalla.example". */
export function findHiddenEmails(text: string): { start: number; end: number; email: string }[] {
  if (!HIDDEN_AT.test(text)) return [];
  return [...text.matchAll(HIDDEN_EMAIL)].map(({ index, 0: written }) => ({
    start: index,
    end: index + written.length,
    email: written.replace(new RegExp(AT, 'iu'), '@').replace(new RegExp(DOT, 'giu'), '.'),
  }));
}

/** Adds a text, with hidden e-mail addresses as separate nodes. */
export function addText({ children }: Element, text: string, start: number, end: number): void {
  const hits = end - start === text.length ? findHiddenEmails(text) : [];
  let position = 0;
  for (const hit of hits) {
    if (hit.start > position)
      children.push(createText(text.slice(position, hit.start), start + position, start + hit.start));
    const node = createText(text.slice(hit.start, hit.end), start + hit.start, start + hit.end);
    children.push({ ...node, spoken: hit.email });
    position = hit.end;
  }
  if (position < text.length) children.push(createText(text.slice(position), start + position, end));
}

/** Words of a link that describe an action, not a person: "Ring", "Mejla". */
const ACTION =
  /^\P{L}*(?:ring|samtal|tfn|tel|telefon|telefonnummer|telefonera|mobil|mobiltelefon|växel|direkt|e-?post|e-?posta|e-?postadress|epost|mail|maila|mejl|mejla|e-?mail|skicka|skriv|kontakta|kontakt|call|phone|write|send|contact|soita|puhelin|matkapuhelin|sähköposti|lähetä|send|tlf|skriv)(?![\p{L}\d])/iu;
const PHONE_TYPE = /^\P{L}*(mobil(?:telefon)?|växel(?:n)?|direkt(?:nummer)?|mobile|matkapuhelin)\P{L}*$/iu;
const MAX_ACTION_LENGTH = 80;

/** Adds the number or e-mail address of a link to its text, unless its words contain it. */
export function speakLink(link: Element): void {
  const [, scheme, target] = /^(tel|mailto):([^?]{3,200})/i.exec(link.attributes.href ?? '') ?? [];
  if (!scheme || !target) return;
  const value = decode(target).trim();
  const words = collectText(link);
  if (PROTECTED_TEXT.test(words)) {
    link.children = [createText(value, link.start, link.end)];
    return;
  }
  const isTelephone = scheme.toLowerCase() === 'tel';
  const isShown = isTelephone
    ? /(?:\d\D{0,3}){5}/.test(words)
    : /@/.test(words) || findHiddenEmails(words).length > 0;
  if (
    isShown ||
    !(isTelephone ? /\d{3}/ : /^[^\s@,]+@[^\s@,]+$/).test(isTelephone ? value.replace(/\D/g, '') : value)
  )
    return;
  if (words.trim() && (words.length > MAX_ACTION_LENGTH || !ACTION.test(words))) {
    const last = createText('', link.end, link.end);
    link.children.push({ ...last, spoken: `, ${value}` });
    return;
  }
  const label = isTelephone ? (PHONE_TYPE.exec(words)?.[1] ?? 'Tel') : 'E-post';
  link.spoken = `${label}: ${value}`;
}

function collectText(node: HtmlNode): string {
  return node.name === undefined ? node.text : node.children.map(collectText).join('');
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
