import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { renderToString } from '@pressrum/base/render-to-string.js';
import { html } from 'lit/html.js';
import { describe, expect, it } from 'vitest';
import { states } from '@pressrum/testing/sample-room.js';
import { viewOptions } from '@pressrum/i18n';
import type { PressRoom } from '@pressrum/model';
import { pressRoom } from './room/room.template.js';
import { roomSnapshot } from './snapshot.js';

const now = new Date('2026-11-20T12:00:00Z');
/** Lit's own renderer marks its parts with comments, and quotes otherwise. */
const plain = (markup: string) =>
  markup
    .replace(/<!--.*?-->|<\?>/gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ >/g, '>');
const withAddress = (room: PressRoom): PressRoom => ({
  ...room,
  // Where a release has a page of its own, no body is shown, and Lit's renderer needs no sanitiser.
  releases: room.releases!.map((release) => ({ ...release, url: 'https://www.bjorkvik.example/"><b>&' })),
});

describe('snapshotOf', () => {
  it.each(Object.entries(states))('renders the same as Lit’s server renderer: %s', (_, room) => {
    const template = pressRoom(viewOptions('sv', 2, withAddress(room), now));
    expect(plain(renderToString(template))).toBe(plain(collectResultSync(render(template))));
  });

  it('writes the version into the container', () => {
    expect(roomSnapshot(states.full, { now })).toMatch(/^<div data-press="sample-full sv 2" lang="sv" dir="ltr">/);
    expect(roomSnapshot(states.full, { now, language: 'en', headingLevel: 3 })).toMatch(
      /^<div data-press="sample-full en-GB 3"/,
    );
  });

  it('prints the body unchanged, with its headings in the page’s outline', () => {
    const markup = roomSnapshot(states.full, { now });
    expect(markup).toContain('<p>Bron är 120 meter lång. Den har</p>');
    expect(markup).toContain('<h4>Vägen dit</h4>');
  });

  it('escapes text', () => {
    const markup = roomSnapshot({ releases: [{ headline: '<img src=x onerror=alert(1)> & "citat"' }] }, { now });
    expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;citat&quot;');
  });

  it('throws on a binding that the string renderer does not support', () => {
    // eslint-disable-next-line lit-a11y/click-events-have-key-events -- a binding that our templates never have
    expect(() => renderToString(html`<p @click=${() => {}}></p>`)).toThrow(/binding/);
    expect(() => renderToString(html`<p .title=${'x'}></p>`)).toThrow(/binding/);
    expect(() => renderToString(html`<p class="a ${'b'}"></p>`)).toThrow(/binding/);
    expect(() => renderToString(html`<p>${{}}</p>`)).toThrow(/value/);
  });
});
