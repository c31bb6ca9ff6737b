import { formatPhone, type ViewOptions } from '@pressrum/i18n';
import { telUrl, type Telephone } from '@pressrum/model';
import { html } from 'lit/html.js';

/** A phone number as a link; on a touch screen, as a button that says "Ring" before it. A number that no link can call is text. */
export function callLink(number: Telephone, { texts }: ViewOptions): unknown {
  const url = telUrl(number);
  const text = formatPhone(number, texts);
  if (!url) return text;
  return html`<a class="press-link press-call" href=${url} dir="ltr" translate="no" data-press-call=${texts.call}
    ><span>${text}</span></a
  >`;
}
