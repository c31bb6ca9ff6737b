import type { Draft, DraftImage, DraftRelease } from '../assemble/draft.js';
import type { Traced } from '../provenance/traced.js';
import {
  findAll,
  findFirst,
  findPlainText,
  findText,
  findTexts,
  hasMember,
  type Node,
} from '../syntax-tree/node.js';
import type { Format } from './format.js';
import { toGenre } from './genre.js';
import { splitByInnerEmbargo, type EmbargoFields } from './inner-embargo.js';
import { readHtmlText, readPlainText } from './markup.js';
import type { ReadContext } from './reading.js';
import { findSender, isWebImage, omitOtherForms, readFirstText, toImageAttachments } from './shared-fields.js';

/**
 * News items of MFN (Modular Finance): a feed (`/all/a/NAME.json`, `feed.mfn.se`) or one item. Its envelope is that of JSON
 * Feed, its items are not. Names of fields are from MFN's integration guide and public code.
 */
export const mfn: Format = {
  name: 'mfn',
  syntax: 'json',
  title: 'news items of MFN',
  recognizes: (root) => findItems(root).length > 0,
  toDraft,
};

/** True for an item of MFN, also in the envelope of a JSON Feed. */
export const isMfnItem = (item: Node): boolean =>
  hasMember(item, 'news_id') && findFirst(item, 'content.title') !== undefined;

const findItems = (root: Node): Node[] =>
  [root, ...findAll(root, 'items'), ...findAll(root, '')].filter(isMfnItem);

const EMBARGO_FIELDS: EmbargoFields = {
  listOwners: (item) => [item, ...['content', 'properties', 'extensions'].flatMap((name) => findAll(item, name))],
  headline: () => ['content.title'],
};

function toDraft(root: Node, context: ReadContext): Draft {
  const { open, leftOut } = splitByInnerEmbargo(findItems(root), context, EMBARGO_FIELDS);
  const { name, own } = findSender(open, 'author.name');
  return {
    organization: {
      name,
      identifier: readIdentifier(own),
      logo: { url: readFirstText(own, 'author.brand_image_url') },
    },
    releases: open.map((item) => toRelease(item, context)),
    next: findText(root, 'next_url'),
    leftOut: [
      ...leftOut,
      ...open.flatMap((item) =>
        findPlainText(item, 'content.html') ? findAll(item, 'content').flatMap(omitText) : [],
      ),
    ],
  };
}

const omitText = (content: Node) => omitOtherForms(content, 'text');

/** The number of the company in its country's register: "SE:556000-0000". */
function readIdentifier(items: readonly Node[]): Traced | undefined {
  const number = readFirstText(items, 'author.local_refs');
  return number && { ...number, value: number.value.replace(/^[A-Z]{2}:/, '') };
}

/** The tag of reports. Tags are codes for machines, so they are not keywords. */
const REPORT = /^sub:report(?::|$)/;

function toRelease(item: Node, context: ReadContext): DraftRelease {
  const language = findText(item, 'properties.lang');
  const report = findTexts(item, 'properties.tags').find(({ value }) => REPORT.test(value));
  const files = findAll(item, 'content.attachments');
  const isPicture = (file: Node) => findPlainText(file, 'content_type').startsWith('image/');
  // The one that MFN shows with the text comes first.
  const pictures = files
    .filter(isPicture)
    .sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)))
    .map((file) => ({ url: findText(file, 'url'), caption: findText(file, 'file_title') }))
    .map(withoutFileName);
  const image = pictures.find(isWebImage);
  return {
    url: findText(item, 'url'),
    inLanguage: language,
    genre: report
      ? toGenre({ ...report, value: 'report' }, { report: 'report' }, language?.value ?? '', context)
      : toGenre(findText(item, 'properties.type'), { pr: 'release' }, language?.value ?? '', context),
    headline: findText(item, 'content.title'),
    lead: readPlainText(item, 'content.preamble'),
    body: [readHtmlText(item, 'content.html') ?? readPlainText(item, 'content.text')],
    sender: findText(item, 'author.name'),
    datePublished: findText(item, 'content.publish_date'),
    image: image && { url: image.url },
    attachments: [
      ...files
        .filter((file) => !isPicture(file))
        .map((file) => ({
          url: findText(file, 'url'),
          name: findText(file, 'file_title'),
          encodingFormat: findText(file, 'content_type'),
        })),
      ...toImageAttachments(image, pictures),
    ],
  };
}

/** A file's name says nothing of what a picture shows. A file that no page can show is listed by its name. */
const withoutFileName = ({ url, caption }: DraftImage): DraftImage =>
  isWebImage({ url }) && FILE_NAME.test(caption?.value ?? '') ? { url } : { url, caption };
const FILE_NAME = /\.\w{3,4}\s*$/;

const isPrimary = (file: Node) => findTexts(file, 'tags').some(({ value }) => value === 'image:primary');
