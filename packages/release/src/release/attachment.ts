import type { Attachment } from '@pressrum/model';

/** Formats by the names that readers know; those of a type that its own name tells are not here. */
const NAMES: Record<string, string> = {
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

/** "PDF", "Word": a media type or the end of a file's name in words; empty where it says nothing to a reader. */
function formatName(type: string): string {
  const format = type.toLowerCase().replace(/;.*/, '').replace(/^.*\//, '').trim();
  return (
    (Object.hasOwn(NAMES, format) && NAMES[format]) || (/^[a-z\d]{2,5}$/.test(format) ? format.toUpperCase() : '')
  );
}

/** The name of the file that an address leads to, as it was before it became part of an address. */
function fileName(url: string): string {
  const [path = ''] = url.split(/[?#]/);
  const name = path.replace(/\/+$/, '').replace(/^.*\//, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** "Ritning av bron (PDF, 1,2 MB)": what a file is, before it is opened. */
export function attachmentText({ url, name, encodingFormat, contentSize }: Attachment): string {
  const file = fileName(url);
  const [, ending = ''] = /\.([^.]+)$/.exec(file) ?? [];
  const facts = [(encodingFormat && formatName(encodingFormat)) || formatName(ending), contentSize];
  const known = facts.filter(Boolean).join(', ');
  return (name ?? (file || url)) + (known && ` (${known})`);
}
