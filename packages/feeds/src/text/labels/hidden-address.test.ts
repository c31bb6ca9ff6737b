import { describe, expect, it } from 'vitest';
import { readDetails } from './details.js';

const readAddress = (text: string) => {
  const { email } = readDetails({ start: 0, end: text.length, text }, 'SE');
  return typeof email === 'object' ? email.value : email;
};

describe('an address that is hidden from machines is read', () => {
  it.each([
    'anna.ek(at)ekvik.example',
    'anna.ek (at) ekvik.example',
    'anna.ek[at]ekvik.example',
    'anna.ek [ at ] ekvik.example',
    'anna.ek {at} ekvik.example',
    'anna.ek <at> ekvik.example',
    'anna.ek (a) ekvik.example',
    'anna.ek snabel-a ekvik.example',
    'anna.ek snabela ekvik.example',
    'anna.ek [snabel-a] ekvik.example',
    'anna.ek krøllalfa ekvik.example',
    'E-post: anna.ek (snabel-a) ekvik.example',
  ])('%s', (text) => expect(readAddress(text)).toBe('anna.ek@ekvik.example'));
});

describe('prose is no address', () => {
  it.each([
    'Vi ses at ekvik.example klockan tre.',
    'Meet us at ekvik.example for more.',
    'Tecknet kallas snabel-a i Sverige.',
    'Read it (at home) or on ekvik.example',
    'Punkt (a) kommunen.bygger om skolan',
    'The fair (at Ekvik.Example grounds) opens',
  ])('%s', (text) => expect(readAddress(text)).toBeUndefined());
});
