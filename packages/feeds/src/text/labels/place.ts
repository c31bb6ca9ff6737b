import { label, type Label } from './label.js';

const WORD = "\\p{Lu}[\\p{L}'’-]{1,24}";
const PLACE = new RegExp(
  `^${WORD}(?:\\s[\\p{L}-]{2,20}){0,2}(?:\\s?\\([\\p{L}\\s.-]{2,40}\\)|,\\s${WORD}(?:\\s${WORD})?)$`,
  'u',
);
const LABELLED = /^(?:plats|ort|sted|paikka|location|ort)\s?:\s?\p{Lu}/iu;

/** Labels a line with the location of the sender or of an event: "Ekvik (pressjouren)", "Ekvik, Norrlän". */
export const labelPlace = (text: string): Label | undefined =>
  text.length <= 70 && /[(,]/.test(text) && PLACE.test(text)
    ? label('place', 0.6, 'names of places alone')
    : text.length <= 90 && LABELLED.test(text)
      ? label('place', 0.7, 'a word such as "Place" and a name')
      : undefined;
