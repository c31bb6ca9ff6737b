import type { ContactPoint, Telephone } from '@pressrum/model';
import { vcard } from '@pressrum/model/vcard.js';

/** How long the file stays for the browser to fetch it. */
const KEPT = 60_000;

/** Downloads the contact as a vCard, from what is shown: a snapshot without data has no more. */
export function saveContact(button: HTMLElement): void {
  const contact = contactIn(button.closest('.press-contact')!);
  const card = vcard(contact, button.dataset['pressOrganization']);
  if (!card) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([card], { type: 'text/vcard;charset=utf-8' }));
  link.download = `${contact.name!.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()}.vcf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}

/** Reads a contact back from its box. */
function contactIn(box: Element): ContactPoint {
  const [name, jobTitle, condition, description] = ['name', 'title', 'condition', 'description'].map((part) =>
    box.querySelector(`.press-contact-${part}`)?.textContent.replace(/\s+/g, ' ').trim(),
  );
  const links = [...box.querySelectorAll<HTMLAnchorElement>('.press-contact-ways a')];
  const email = links.find(({ protocol }) => protocol === 'mailto:')?.textContent.trim();
  const contact = { name, jobTitle, condition, description, email, telephone: links.flatMap(telephoneOf) };
  return contact as ContactPoint;
}

function telephoneOf({ href, textContent }: HTMLAnchorElement): Telephone[] {
  const [, e164, extension] = /^tel:(\+\d+)?\d*(?:;ext=(\d+))?/.exec(href) ?? [];
  return href.startsWith('tel:')
    ? [{ text: textContent.trim(), ...(e164 && { e164 }), ...(extension && { extension }) }]
    : [];
}
