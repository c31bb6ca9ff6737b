import '@pressrum/embed/pressrum.js';
import data from '../data.json';

const card = document.querySelector('press-release-card')!;
const box = document.querySelector('press-contact-box')!;
const output = document.querySelector('output')!;
let count = 0;

/** Sets new objects each time, as a framework does. */
function render() {
  card.release = { ...data.document.releases[0]!, headline: count ? 'Ännu en bro' : 'Ny bro' };
  box.contact = { ...data.contact };
  box.textContent = `Hämtar ${count}`;
}

card.addEventListener('press-load', (event) => {
  // @ts-expect-error The event has no detail.
  void event.detail;
  output.textContent = String(Number(output.textContent) + 1);
  render();
});
document.querySelector('button')!.addEventListener('click', () => {
  count++;
  render();
});
render();
