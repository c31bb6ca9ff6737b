import { about } from '@pressrum/about/about.template.js';
import { heading, link } from '@pressrum/base/template.js';
import { contactList } from '@pressrum/contact/contact-list.template.js';
import { noticePlace } from '@pressrum/contact/notice.template.js';
import { statusPlace } from '@pressrum/contact/status.template.js';
import {
  isRegular,
  telephoneText,
  telUrl,
  type Image,
  type PressRoom,
  type Telephone,
  type ViewOptions,
} from '@pressrum/model';
import { releaseCard, SIZES } from '@pressrum/release/release-card.template.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** How many releases may stand in the first view: their pictures are fetched at once. */
const FIRST = 2;

/** The pictures that a room fetches at once, and how wide they are shown. */
export const firstPictures = ({ releases = [] }: PressRoom): { image: Image; sizes: string }[] =>
  releases.slice(0, FIRST).flatMap(({ image }) => (image ? { image, sizes: SIZES } : []));

/**
 * A whole press room: the number to call, the releases as cards, the press service's contacts and the about block.
 * `level` of the options is that of the parts' headings; cards and boxes are one below.
 */
export function pressRoom(options: ViewOptions): TemplateResult {
  const { room, texts, level } = options;
  const { releases = [], contactPoints, organization } = room;
  const inner = { ...options, level: level + 1 };
  return html`${noticePlace(options)}
    <div class="press-room">
      ${firstCall(options)}
      ${
        releases.length
          ? html`<section class="press-room-releases press-stack">
              ${heading(level, 'press-room-heading', texts.releases)}
              ${releases.map((release, index) => [releaseCard(release, { ...inner, isFirst: index < FIRST }), ' '])}
            </section>`
          : nothing
      }
      <div class="press-room-side press-stack">
        ${
          contactPoints
            ? html`<section class="press-stack">
                ${heading(level, 'press-room-heading', texts.pressContact)} ${contactList(inner)}
              </section>`
            : nothing
        }
        ${organization ? about(organization, options) : nothing}
      </div>
    </div>`;
}

/**
 * What stands at the top: whom a journalist can call without reading on, and who answers now. A contact with a condition is never put here,
 * since its condition must stand with it; then it is the organisation's own number.
 */
function firstCall(options: ViewOptions): unknown {
  const { contactPoints = [], organization } = options.room;
  const { texts } = options;
  const contact = contactPoints.find((one) => one.telephone && isRegular(one));
  const { name, telephone } = contact ?? organization ?? {};
  const number: Telephone | undefined = telephone?.[0];
  const status = statusPlace(options);
  if (!number && status === nothing) return nothing;
  return html`<div class="press-room-call press-stack">
    ${
      number
        ? html`<p class="press-strong">
            ${texts.pressContact}: ${name ? `${name}, ` : ''}${link(telUrl(number), telephoneText(number, texts))}
          </p>`
        : nothing
    }
    ${status}
  </div>`;
}
