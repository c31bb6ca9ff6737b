import { readFileSync } from 'node:fs';
import { snapshotOf } from '@pressrum/embed/snapshot.js';

const { document, contact } = JSON.parse(readFileSync('data.json', 'utf8'));
const json = (data) =>
  `<script type="application/json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;

export const render = () => `<!doctype html>
<html lang="sv">
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="pressrum.css">
  <press-room>${snapshotOf('press-room', document)}</press-room>
  <press-release-card>Hämtar${json(document.releases[0])}</press-release-card>
  <press-contact-box>Hämtar${json(contact)}</press-contact-box>
  <button id="change">Ändra</button>
  <output>0</output>
  <script>
    const card = document.querySelector('press-release-card');
    const output = document.querySelector('output');
    card.addEventListener('press-load', () => (output.textContent = Number(output.textContent) + 1));
    document.querySelector('#change').addEventListener('click', () => {
      card.release = { headline: 'Ännu en bro', datePublished: '2026-11-19T09:00:00+01:00' };
      document.querySelector('press-contact-box').firstChild.data = 'Hämtar igen';
    });
  </script>
  <script src="pressrum.js" async></script>
</html>`;
