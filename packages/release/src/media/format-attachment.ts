import type { Attachment } from '@pressrum/model';

/** Familiar names of formats, where the subtype or file extension in capitals is not the name. */
const FORMAT_NAMES: Record<string, string> = {
  'svg+xml': 'SVG',
  'x-zip-compressed': 'ZIP',
  mpeg: 'MP3',
  quicktime: 'QuickTime',
  plain: 'TXT',
  msword: 'Word',
  doc: 'Word',
  docx: 'Word',
  xls: 'Excel',
  xlsx: 'Excel',
  ppt: 'PowerPoint',
  pptx: 'PowerPoint',
  jpg: 'JPEG',
  'vnd.ms-excel': 'Excel',
  'vnd.ms-powerpoint': 'PowerPoint',
  'vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
  'vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel',
  'vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint',
};

/** Names a media type or file extension: "PDF", "Word". Empty if no name is familiar. */
export function formatName(type: string): string {
  const format = type.toLowerCase().replace(/;.*/, '').replace(/^.*\//, '').trim();
  return (
    (Object.hasOwn(FORMAT_NAMES, format) && FORMAT_NAMES[format]) ||
    (/^[a-z\d]{2,5}$/.test(format) ? format.toUpperCase() : '')
  );
}

/** Reads the file name from a URL, decoded. */
export function readFileName(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  const name = path.replace(/\/+$/, '').replace(/^.*\//, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Formats an attachment with its format and size: "Ritning av bron (PDF, 1,2 MB)". */
export function formatAttachment({ url, name, encodingFormat, contentSize }: Attachment): string {
  const file = readFileName(url);
  const [, extension = ''] = /\.([^.]+)$/.exec(file) ?? [];
  const facts = [(encodingFormat && formatName(encodingFormat)) || formatName(extension), contentSize];
  const details = facts.filter(Boolean).join(', ');
  return (name ?? (file || url)) + (details && ` (${details})`);
}
