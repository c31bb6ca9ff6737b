import { afterEach, describe, expect, it, vi } from 'vitest';
import { register } from './register.js';

const element: CustomElementConstructor = class {} as CustomElementConstructor;

afterEach(() => vi.unstubAllGlobals());

describe('register', () => {
  it('registers nothing on a server, which has no registry', () => {
    vi.stubGlobal('customElements', undefined);
    expect(() => register('press-about', element)).not.toThrow();
  });

  it('registers an element under its tag, and leaves an element of another version registered', () => {
    const elements = new Map<string, CustomElementConstructor>();
    vi.stubGlobal('customElements', {
      get: (tag: string) => elements.get(tag),
      define: (tag: string, type: CustomElementConstructor) => elements.set(tag, type),
    });
    register('press-about', element);
    register('press-about', class {} as CustomElementConstructor);
    expect([...elements]).toEqual([['press-about', element]]);
  });
});
