import '@pressrum/embed/pressrum.js';
import { Component, computed, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import data from '../data.json';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <press-release-card [release]="release()" [src]="undefined" (press-load)="loads.set(loads() + 1)" />
    <press-contact-box [contact]="contact">Hämtar {{ count() }}</press-contact-box>
    <button id="change" (click)="count.set(count() + 1)">Ändra</button>
    <output>{{ loads() }}</output>
  `,
})
class App {
  readonly contact = data.contact;
  readonly loads = signal(0);
  readonly count = signal(0);
  readonly release = computed(() => {
    // A new object for each event too, as in a rendering.
    this.loads();
    return { ...data.document.releases[0], headline: this.count() ? 'Ännu en bro' : 'Ny bro' };
  });
}

void bootstrapApplication(App);
