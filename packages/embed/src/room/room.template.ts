import { about } from '@pressrum/about/about.template.js';
import { heading, link, paragraph } from '@pressrum/base/template.js';
import { contactBox } from '@pressrum/contact/contact-box.template.js';
import {
  staleText,
  telephoneText,
  telUrl,
  viewOptions,
  type PressRoom,
  type Telephone,
  type Translation,
} from '@pressrum/model';
import { releaseCard } from '@pressrum/release/release-card.template.js';
import { html, nothing, type TemplateResult } from 'lit-html';

/**
 * A whole press room: the number to call, the releases as cards, the press service's contacts and the about block.
 * `level` is that of the parts' headings; cards and boxes are one below.
 */
export function pressRoom(room: PressRoom, language: string, level: number, now = new Date()): TemplateResult {
  const options = viewOptions(language, level, room, now);
  const { contactPointsAsOf, ...rest } = room;
  const { releases = [], contactPoints = [], organization } = room;
  // The age of the contacts is said once for all of them, not in every box.
  const inner = { ...options, level: level + 1, room: rest };
  const { texts } = options;
  return html`<div class="press-room press-stack">
    ${firstCall(room, texts)}
    ${
      releases.length
        ? html`<section class="press-room-releases press-stack">
            ${heading(level, 'press-room-heading', texts.releases)}
            ${releases.map((release) => [releaseCard(release, inner), ' '])}
          </section>`
        : nothing
    }
    ${
      contactPoints.length
        ? html`<section class="press-stack">
            ${heading(level, 'press-room-heading', texts.pressContact)}
            ${paragraph('press-small', staleText(contactPointsAsOf, options))}
            <div class="press-room-contacts press-stack">
              ${contactPoints.map((contact) => [contactBox(contact, inner), ' '])}
            </div>
          </section>`
        : nothing
    }
    ${organization ? about(organization, options) : nothing}
  </div>`;
}

/**
 * The line at the top: whom a journalist can call now without reading on. A contact with a condition is never put here,
 * since its condition must stand with it; then it is the organisation's own number.
 */
function firstCall({ contactPoints = [], organization }: PressRoom, texts: Translation): unknown {
  const contact = contactPoints.find(
    ({ telephone, condition, contactType }) => telephone && !condition && contactType !== 'on-call',
  );
  const { name, telephone } = contact ?? organization ?? {};
  const number: Telephone | undefined = telephone?.[0];
  return number
    ? html`<p class="press-room-call press-strong">
        ${texts.pressContact}: ${name ? `${name}, ` : ''}${link(telUrl(number), telephoneText(number, texts))}
      </p>`
    : nothing;
}
