/** The contact sheets: every state of an element, in containers of three widths. One picture each is kept as a baseline. */
import '@pressrum/about/press-about.js';
import '@pressrum/contact/press-contact-box.js';
import '@pressrum/contact/press-contact-list.js';
import '@pressrum/embed/press-room.js';
import '@pressrum/release/press-release-card.js';
import '@pressrum/release/press-release-list.js';
import '@pressrum/release/press-release.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit-html';
import { states } from '../../../packages/model/fixtures/sample.js';
import './sheets.css';

const widths = [240, 640, 1200];

const meta: Meta = { title: 'Sheets', tags: ['sheet', '!autodocs'] };
export default meta;

/** An element with its data from a room around it, as most pages have it. */
function example(tag: string, room: object): HTMLElement {
  const around = document.createElement('press-room');
  Object.assign(around, { room });
  if (tag !== 'press-room') around.append(document.createElement(tag));
  return around;
}

/** An element whose data cannot be had, and that has nothing else to show. */
function failed(tag: string): HTMLElement {
  const element = document.createElement(tag);
  element.setAttribute('src', 'finns-inte.json');
  return element;
}

const row = (name: string, make: () => HTMLElement) =>
  html`<h2 class="sheet-state">${name}</h2>
    <div class="sheet-row">
      ${widths.map((width) => html`<div class="sheet-cell" style="inline-size:${width}px">${make()}</div>`)}
    </div>`;

const sheet = (tag: string): StoryObj => ({
  name: tag,
  render: () => html`
    <div class="sheet">
      ${Object.entries(states).map(([name, room]) => row(name, () => example(tag, room)))}
      ${row('failed', () => failed(tag))}
    </div>
  `,
});

export const PressRoom = sheet('press-room');
export const PressRelease = sheet('press-release');
export const PressReleaseCard = sheet('press-release-card');
export const PressReleaseList = sheet('press-release-list');
export const PressContactBox = sheet('press-contact-box');
export const PressContactList = sheet('press-contact-list');
export const PressAbout = sheet('press-about');
