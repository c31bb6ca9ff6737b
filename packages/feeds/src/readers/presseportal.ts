import type { Draft, DraftAttachment, DraftRelease } from '../assemble/draft.js';
import { findAll, findPlainText, findText, findTexts, hasMember, type Node } from '../syntax-tree/node.js';
import type { Format } from './format.js';
import { readHtmlOrText } from './markup.js';
import { splitByEmbargo } from './not-public.js';
import type { ReadContext } from './reading.js';
import { findSender, isWebImage, listEntries, readFirstText, toImageAttachments } from './shared-fields.js';

/**
 * Stories of news aktuell’s Presseportal (`api.presseportal.de`), of companies and of public offices. Names of fields are
 * from public code that reads the API. There is a key for it, which belongs in the URL of the request only.
 */
export const presseportal: Format = {
  name: 'presseportal',
  syntax: 'json',
  title: 'stories of news aktuell’s Presseportal',
  recognizes: (root) => findAll(root, 'content').some((content) => hasMember(content, 'story')),
  toDraft,
};

/** A sender is a company or a public office. */
const SENDERS = ['company', 'office'];

function toDraft(root: Node, context: ReadContext): Draft {
  const { open, leftOut } = splitByEmbargo(findAll(root, 'content.story'), context);
  const { name, own } = findSender(open, ...SENDERS.map((sender) => `${sender}.name`));
  const page = readFirstText(own, ...SENDERS.map((sender) => `${sender}.url`));
  return {
    organization: { name, ...(page && { sameAs: [page] }) },
    releases: open.map(toRelease),
    leftOut,
  };
}

function toRelease(story: Node): DraftRelease {
  const pictures = listEntries(story, 'media.image').map((picture) => ({
    url: findText(picture, 'url'),
    caption: findText(picture, 'caption'),
  }));
  const image = pictures.find(isWebImage);
  const body = readHtmlOrText(story, 'body');
  return {
    url: findText(story, 'url'),
    inLanguage: findText(story, 'language'),
    headline: findText(story, 'title'),
    // Instead of the body, where the request asks for that.
    lead: readHtmlOrText(story, 'teaser'),
    body: [body],
    sender: findText(story, ...SENDERS.map((sender) => `${sender}.name`)),
    datePublished: findText(story, 'published'),
    keywords: [...findTexts(story, 'keywords.keyword'), ...findTexts(story, 'ressort')],
    image,
    attachments: [
      ...['document', 'audio', 'video'].flatMap((kind) => listEntries(story, `media.${kind}`).map(toAttachment)),
      ...toImageAttachments(image, pictures),
    ],
  };
}

const toAttachment = (file: Node): DraftAttachment => ({
  url: findText(file, 'url'),
  name: findPlainText(file, 'caption') ? findText(file, 'caption') : findText(file, 'name'),
  encodingFormat: findText(file, 'mime'),
  contentSize: findText(file, 'size'),
});
