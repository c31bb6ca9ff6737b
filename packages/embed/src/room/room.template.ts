import { about } from '@pressrum/about/about.template.js';
import { heading, paragraph } from '@pressrum/base/template.js';
import { callLink } from '@pressrum/contact/call-link.template.js';
import { contactList } from '@pressrum/contact/contact-list.template.js';
import { noticeContainer } from '@pressrum/contact/notice.template.js';
import { statusContainer } from '@pressrum/contact/status.template.js';
import { documentLanguage, formatHours, type ViewOptions } from '@pressrum/i18n';
import { isRegular, type ContactPoint, type Telephone } from '@pressrum/model';
import type { LayoutOptions } from '@pressrum/release/layout.js';
import { releaseCards } from '@pressrum/release/release-card.template.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';

/** An explicit role, because Safari removes the role of a list without bullets. */
const LIST_ROLE = 'list';

/**
 * A press room: the number to call, the releases as cards, the press service's contacts and the about block. The options'
 * `level` is that of the sections' headings; cards and boxes are one below.
 */
export function pressRoom(options: ViewOptions, layout?: LayoutOptions): TemplateResult {
  const { room, texts, level } = options;
  const { releases = [], contactPoints, organization } = room;
  const innerOptions = { ...options, level: level + 1 };
  return html`${noticeContainer(options)}
    <div class="press-room">
      ${callInfo(options)}
      ${
        releases.length
          ? html`<section class="press-room-releases press-stack">
              ${heading(level, 'press-room-heading', texts.releases)}
              ${releaseCards(releases, innerOptions, layout)}
            </section>`
          : nothing
      }
      <div class="press-room-side press-stack">
        ${
          contactPoints
            ? html`<section class="press-stack">
                ${heading(level, 'press-room-heading', texts.pressContact)} ${contactList(innerOptions)}
              </section>`
            : nothing
        }
        ${organization ? about(organization, options) : nothing}
      </div>
    </div>`;
}

/**
 * The ways to reach the press service, true at any time: the number with its hours, and the number on call with its
 * condition. The script marks the one that applies now. Without a contact for office hours, the number is the organisation's.
 */
function callInfo(options: ViewOptions): unknown {
  const { contactPoints = [], organization } = options.room;
  const { texts } = options;
  const regular = contactPoints.find((point) => point.telephone && isRegular(point));
  const onCall = contactPoints.find((point) => point.telephone && point.contactType === 'on-call');
  const { name, telephone } = regular ?? organization ?? {};
  const lang = documentLanguage(options) ?? nothing;
  const own = (text: string | undefined) => text && html`<span lang=${lang}>${text}</span>`;
  const onCallName = own(onCall?.jobTitle ?? onCall?.name) ?? texts.contactType['on-call'];
  const title = name ? [`${texts.pressContact}: `, own(name)] : texts.pressContact;
  const ways = [
    ...(telephone ? [callWay(title, telephone[0]!, regular, options)] : []),
    ...(onCall ? [callWay(onCallName, onCall.telephone![0]!, onCall, options)] : []),
  ];
  return ways.length
    ? html`<ul class="press-room-call press-panel" role=${LIST_ROLE}>
        ${ways}
      </ul>`
    : nothing;
}

/** "Presskontakt: Presstjänsten, 0980-319 210", when to call it, and the place for its status. */
function callWay(
  name: unknown,
  number: Telephone,
  contact: ContactPoint | undefined,
  options: ViewOptions,
): TemplateResult {
  const { condition, hoursAvailable } = contact ?? {};
  const hours = hoursAvailable ? formatHours(hoursAvailable, options.texts, options.now) : [];
  const lines = hours.map((line, index) => html`<span>${line}${index < hours.length - 1 ? ';' : ''}</span> `);
  const when = condition ?? (lines.length ? lines : undefined);
  return html`<li class="press-room-way">
    <p class="press-room-who press-strong">
      <span>${name}</span><span class="press-unseen">, </span>${callLink(number, options)}
    </p>
    ${paragraph('press-room-when press-small', when, (condition && documentLanguage(options)) ?? nothing)}
    ${contact ? statusContainer(options, contact) : nothing}
  </li> `;
}
