import { describe, expect, it } from 'vitest';
import {
  DEFAULT_CHOICES,
  parseChoices,
  parseFolder,
  toggleElement,
  writeChoices,
  type Choices,
} from './choices.js';

const parse = (query: string) => parseChoices(new URLSearchParams(query));

describe('the choices in a URL', () => {
  it('are the defaults for an empty query, which they write as nothing', () => {
    expect(parse('')).toEqual(DEFAULT_CHOICES);
    expect(writeChoices(DEFAULT_CHOICES).toString()).toBe('');
  });

  it('are the same after they are written and read', () => {
    const choices: Choices = {
      elements: ['press-release-list', 'press-contact-list'],
      layout: 'grid',
      language: 'en',
      theme: 'bold',
      accent: '#7a1f5c',
      folder: 'https://www.norrby.example/press/',
    };
    expect(parseChoices(writeChoices(choices))).toEqual(choices);
  });

  it('ignore what is unknown or unsafe', () => {
    expect(parse('elements=script&theme=x&accent=red;}&folder=javascript:alert(1)&layout=&language=xx')).toEqual(
      DEFAULT_CHOICES,
    );
  });
});

describe('the folder of a press room', () => {
  it('is found from the address of a page, a document or the folder', () => {
    const folder = 'https://www.norrby.example/press/';
    for (const text of [folder, `${folder}index.html`, `${folder}pressroom.json?v=1`, folder.slice(0, -1)])
      expect(parseFolder(text)).toBe(folder);
  });

  it('is missing if the text is no web address', () => {
    for (const text of ['', 'press', '/press/', 'javascript:alert(1)']) expect(parseFolder(text)).toBe(undefined);
  });
});

describe('the parts of a page', () => {
  it('are in the order of the page, whatever the order of the choices', () => {
    expect(toggleElement(['press-about'], 'press-release-list', true)).toEqual([
      'press-release-list',
      'press-about',
    ]);
  });

  it('and the whole room exclude each other', () => {
    expect(toggleElement(['press-room'], 'press-about', true)).toEqual(['press-about']);
    expect(toggleElement(['press-about', 'press-media'], 'press-room', true)).toEqual(['press-room']);
  });

  it('are the whole room when the last of them is removed', () => {
    expect(toggleElement(['press-about'], 'press-about', false)).toEqual(['press-room']);
  });
});
