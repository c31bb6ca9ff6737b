import { describe, expect, it } from 'vitest';
import { splitLines } from '../lines.js';
import { takePageFooter } from './page-footer.js';

const takeFrom = (text: string) =>
  takePageFooter(splitLines(`Kommunen bygger en bro.\n\n${text}`)).marks.map((mark) => mark.start);

describe('the footer of a page is removed from the end', () => {
  it.each([
    ['Kontakta oss\nVäxel: 08-465 004 00\nBesöksadress: Storgatan 2, Norrby'],
    ['Senast uppdaterad: 2026-04-21\nDela sidan\nHjälpte informationen på sidan dig?'],
    ['Öppettider i rådhuset\nMåndag–fredag 8–16'],
    ['Öffnungszeiten Rathaus\nMontag bis Freitag 8–12 Uhr\n\nImpressum | Datenschutz'],
    ['Fant du det du lette etter?\nJa\nNei\n\nPersonvern'],
    ['Contact us\nCouncil Offices, Mill Lane\nMonday to Friday 9am to 5pm'],
  ])('%j', (text) => expect(takeFrom(text)[0]).toBe(25));
});

describe('what belongs to the release stays', () => {
  it.each([
    ['Kontakta oss\nAnna Ek, presschef, 08-465 004 00'],
    ['Kontakta oss\nanna.ek@ekvik.example'],
    ['Kontakta oss gärna med frågor om bron.'],
    ['Öppettider\nTisdag–söndag 11–16'],
    ['Öppettider i rådhuset\nRådhuset har öppet som vanligt under hela byggtiden, säger kommunen.'],
    ['Dela sidan\n\nOm Ekviks kommun\n\nEkviks kommun ligger vid kusten och har 23 000 invånare.'],
    ['Senast uppdaterad\n– Vi börjar i maj, säger Anna Ek.'],
  ])('%j', (text) => expect(takeFrom(text)).toEqual([]));
});
