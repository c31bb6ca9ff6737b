import { heading, link } from '@pressrum/base/template.js';
import type { ViewOptions } from '@pressrum/i18n';
import type { Attachment, Release } from '@pressrum/model';
import { mediaKind } from '@pressrum/model/media.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { dirAttribute, langAttribute } from '../shared.template.js';
import { formatAttachment } from './format-attachment.js';
import { listMedia } from './media-item.js';
import { fileLink, licenseLine, pressMedia } from './media.template.js';

/** The licence of a full release’s main picture and the link to its original, which stand below it. */
export function pictureFile(release: Release, options: ViewOptions): unknown {
  const [picture] = release.image ? listMedia(release) : [];
  return picture
    ? [
        licenseLine(picture.license, options),
        ' ',
        release.image?.contentUrl ? fileLink(picture, options) : nothing,
      ]
    : nothing;
}

/** The media of a full release, without its main picture, and below them its other attachments. */
export function releaseFiles(release: Release, options: ViewOptions): unknown {
  const { image, attachments = [] } = release;
  const documents = attachments.filter((file) => !mediaKind(file));
  const others = listMedia(release).filter(({ url }) => url !== image?.url && url !== image?.contentUrl);
  return [
    pressMedia(others, options) ?? nothing,
    ' ',
    documents.length ? attachmentList(documents, release, options) : nothing,
  ];
}

const attachmentList = (files: readonly Attachment[], release: Release, options: ViewOptions): TemplateResult => {
  const lang = langAttribute(release, options);
  return html`<section class="press-release-files press-stack">
    ${heading(options.level, 'press-release-heading', options.texts.attachments)}
    <ul class="press-stack">
      ${files.map(
        (file) =>
          html`<li class="press-release-file">
            ${fileIcon}
            <span lang=${lang} dir=${dirAttribute(lang)}>${link(file.url, formatAttachment(file))}</span>
          </li> `,
      )}
    </ul>
  </section>`;
};

/** A sheet of paper. Decoration: the link says the format. */
const fileIcon = html`<svg class="press-icon" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h7"></path>
</svg>`;
