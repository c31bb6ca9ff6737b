import type { ContactPoint, Telephone } from '@pressrum/model';
import { vcard } from '@pressrum/model/vcard.js';

/** How long the file stays available to the browser. */
const OBJECT_URL_LIFETIME_MS = 60_000;

/** Downloads the contact as a vCard. It is read from the page, because a snapshot may come without data. */
export function saveContact(button: HTMLElement): void {
  const contact = readContact(button.closest('.press-contact')!);
  const card = vcard(contact, button.dataset['pressOrganization']);
  if (!card) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([card], { type: 'text/vcard;charset=utf-8' }));
  link.download = `${contact.name!.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()}.vcf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), OBJECT_URL_LIFETIME_MS);
}

/** Reads a contact from its box in the page. */
function readContact(box: Element): ContactPoint {
  const [name, jobTitle, condition, description] = ['name', 'title', 'condition', 'description'].map((field) =>
    box.querySelector(`.press-contact-${field}`)?.textContent.replace(/\s+/g, ' ').trim(),
  );
  const links = [...box.querySelectorAll<HTMLAnchorElement>('.press-contact-ways a')];
  const email = links.find(({ protocol }) => protocol === 'mailto:')?.textContent.trim();
  const contact = { name, jobTitle, condition, description, email, telephone: links.flatMap(readTelephone) };
  return contact as ContactPoint;
}

function readTelephone({ href, textContent }: HTMLAnchorElement): Telephone[] {
  const [, e164, extension] = /^tel:(\+\d+)?\d*(?:;ext=(\d+))?/.exec(href) ?? [];
  return href.startsWith('tel:')
    ? [{ text: textContent.trim(), ...(e164 && { e164 }), ...(extension && { extension }) }]
    : [];
}
