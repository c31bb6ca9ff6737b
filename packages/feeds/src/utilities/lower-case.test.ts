import { describe, expect, it } from 'vitest';
import { toLowerCase } from './lower-case.js';

const characters = Array.from({ length: 0x11_0000 }, (_, code) => String.fromCodePoint(code));

describe('toLowerCase', () => {
  it('writes capitals small', () => {
    expect(toLowerCase('EMBARGO TILL ÖVERMORGON, ÅRE')).toBe('embargo till övermorgon, åre');
  });

  it('keeps the length of every character, so that indexes hold in the original', () => {
    expect(characters.filter((character) => toLowerCase(character).length !== character.length)).toEqual([]);
    // Without care, one of them would grow.
    expect(characters.filter((character) => character.toLowerCase().length !== character.length)).toEqual(['İ']);
  });
});
