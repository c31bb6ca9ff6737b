import type { Tag } from '@pressrum/embed/tags.js';
import { elementTexts } from './texts.js';

/** The elements in the order in which pages show them. */
export const ELEMENTS = Object.keys(elementTexts) as Tag[];
export const LAYOUTS = ['list', 'grid', 'compact'] as const;
export const LANGUAGES = ['sv', 'en', 'fi', 'nb', 'da'] as const;
export const THEMES = ['civic', 'bold', 'quiet'] as const;

export type Layout = (typeof LAYOUTS)[number];
export type Theme = (typeof THEMES)[number];

/** What an editor chooses. It is kept in the URL, so that a choice can be sent to a colleague. */
export interface Choices {
  /** The parts of the page, in order. The room alone shows everything. */
  elements: Tag[];
  layout: Layout;
  language: (typeof LANGUAGES)[number];
  theme: Theme;
  /** The organisation’s colour as `#rrggbb`, or empty for the theme’s own. */
  accent: string;
  /** The URL of the folder with the press room’s files, with a slash at its end; empty for the sample’s. */
  folder: string;
}

export const DEFAULT_CHOICES: Choices = {
  elements: ['press-room'],
  layout: 'list',
  language: 'sv',
  theme: 'civic',
  accent: '',
  folder: '',
};

/** Adds or removes a part. The room alone shows everything: it and its parts exclude each other, and one of them is chosen. */
export function toggleElement(elements: readonly Tag[], tag: Tag, isChosen: boolean): Tag[] {
  const others = elements.filter((other) => other !== tag && other !== 'press-room');
  const chosen = !isChosen ? others : tag === 'press-room' ? [tag] : [...others, tag];
  return chosen.length ? ELEMENTS.filter((other) => chosen.includes(other)) : ['press-room'];
}

const isHttpUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** A folder’s URL from what was typed: without query and fragment, and with a slash at its end. */
export function parseFolder(text: string): string | undefined {
  if (!isHttpUrl(text)) return undefined;
  const { origin, pathname } = new URL(text);
  // A typed document stands for its folder.
  return origin + pathname.replace(/[^/]*\.\w+$/, '').replace(/\/?$/, '/');
}

/** Reads choices from a URL’s query. What is missing or unknown has its default. */
export function parseChoices(query: URLSearchParams): Choices {
  const oneOf = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
    known.find((value) => value === query.get(name)) ?? otherwise;
  const names = query.get('elements')?.split(' ') ?? [];
  const elements = ELEMENTS.filter((tag) => names.includes(tag));
  const accent = query.get('accent') ?? '';
  return {
    elements: elements.length ? elements : DEFAULT_CHOICES.elements,
    layout: oneOf('layout', LAYOUTS, DEFAULT_CHOICES.layout),
    language: oneOf('language', LANGUAGES, DEFAULT_CHOICES.language),
    theme: oneOf('theme', THEMES, DEFAULT_CHOICES.theme),
    accent: /^#[\da-f]{6}$/i.test(accent) ? accent.toLowerCase() : '',
    folder: parseFolder(query.get('folder') ?? '') ?? DEFAULT_CHOICES.folder,
  };
}

/** Writes choices as a query. Defaults are left out. */
export function writeChoices(choices: Choices): URLSearchParams {
  const entries = Object.entries({ ...choices, elements: choices.elements.join(' ') });
  const defaults: Record<string, string> = { ...DEFAULT_CHOICES, elements: DEFAULT_CHOICES.elements.join(' ') };
  return new URLSearchParams(entries.filter(([name, value]) => value !== defaults[name]));
}
