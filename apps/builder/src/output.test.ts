import { describe, expect, it } from 'vitest';
import { contrastRatio } from './contrast.js';
import { DEFAULT_CHOICES, type Choices } from './choices.js';
import { writeOutput } from './output.js';
import { makePalette, readBackgrounds } from './palette.js';

const folder = 'https://www.bjorkvik.example/press/';
const choices: Choices = { ...DEFAULT_CHOICES, folder };

describe('the code to paste', () => {
  it('is the script and the room, with the theme’s style sheet', () => {
    expect(writeOutput(choices).html).toBe(
      `<link rel="stylesheet" href="${folder}themes/civic.css">
<script src="${folder}pressrum.js" async></script>
<press-room src="${folder}pressroom.json"></press-room>`,
    );
  });

  it('is two lines without a theme', () => {
    expect(writeOutput({ ...choices, theme: 'quiet' }).html.split('\n')).toHaveLength(2);
  });

  it('puts chosen parts into a room, in order, with layout and language where they belong', () => {
    const { html } = writeOutput({
      ...choices,
      theme: 'quiet',
      language: 'en',
      layout: 'grid',
      elements: ['press-release-list', 'press-contact-list'],
    });
    expect(html).toContain(`<press-room src="${folder}pressroom.json" lang="en">
  <press-release-list layout="grid"></press-release-list>
  <press-contact-list></press-contact-list>
</press-room>`);
  });

  it('imports each part from its package in a project with a bundler, and in React', () => {
    const { npm, react } = writeOutput({ ...choices, elements: ['press-contact-list', 'press-about'] });
    for (const code of [npm, react]) {
      expect(code).toContain("import '@pressrum/embed/press-room.js';");
      expect(code).toContain("import '@pressrum/contact/press-contact-list.js';");
      expect(code).toContain("import '@pressrum/about/press-about.js';");
    }
  });

  it('names the host of the press room in the policy', () => {
    expect(writeOutput(choices).policy).toBe(
      "script-src 'self' https://www.bjorkvik.example; style-src 'self' https://www.bjorkvik.example; img-src 'self' https://www.bjorkvik.example; connect-src 'self' https://www.bjorkvik.example",
    );
  });

  it('has CSS for a colour of one’s own, and none otherwise', () => {
    expect(writeOutput(choices).css).toBe('');
    const palette = makePalette('#7a1f5c', [{ light: '#ffffff', dark: '#16181d' }]);
    expect(writeOutput(choices, palette).css).toMatch(
      /^press-room \{\n {2}--press-accent: light-dark\(#7a1f5c, #[\da-f]{6}\);\n {2}--press-on-accent: light-dark\(#ffffff, #[\da-f]{6}\);\n\}$/,
    );
  });
});

describe('the colours made from one colour', () => {
  const backgrounds = readBackgrounds(
    ':where(:root){--press-background:light-dark(#f7f6f2,#12181c);--press-surface: light-dark(#fff, #1a2329)}',
  );

  it('can be read on every background of the theme, in light and dark', () => {
    expect(backgrounds).toHaveLength(2);
    const { accent, lowContrast } = makePalette('#f2b632', backgrounds);
    for (const { light, dark } of backgrounds) {
      expect(contrastRatio(accent.light, light)).toBeGreaterThanOrEqual(4.5);
      expect(contrastRatio(accent.dark, dark)).toBeGreaterThanOrEqual(4.5);
    }
    expect(lowContrast).toBeLessThan(2);
  });

  it('say nothing of the contrast of a colour that can be read', () => {
    expect(makePalette('#0b4f6c', backgrounds).lowContrast).toBe(undefined);
  });

  it('are measured against white and nearly black where a theme sets no background', () => {
    expect(readBackgrounds('')).toEqual([{ light: '#ffffff', dark: '#16181d' }]);
  });
});
