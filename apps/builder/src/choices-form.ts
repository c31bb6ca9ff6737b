import type { Tag } from '@pressrum/embed/tags.js';
import { html, nothing, type TemplateResult } from 'lit';
import { ELEMENTS, LANGUAGES, parseFolder, type Choices } from './choices.js';
import { TEXT_CONTRAST } from './contrast.js';
import { checkbox, radios } from './fields.js';
import type { Palette } from './palette.js';
import { elementTexts, languageTexts, layoutTexts, themeTexts } from './texts.js';

/** The first own colour, before an editor chooses another. */
const FIRST_ACCENT = '#0b4f6c';

interface Form {
  choices: Choices;
  /** The colours of the code, if there is an own colour. */
  palette: Palette | undefined;
  /** The text of the folder’s field. It may not be a URL yet. */
  folderText: string;
  onToggleElement(tag: Tag, isChosen: boolean): void;
  onChoose(changes: Partial<Choices>): void;
  onTypeFolder(text: string): void;
}

/** Everything that an editor chooses. */
export const choicesForm = (form: Form): TemplateResult =>
  html`<form class="builder-choices" @submit=${(event: Event) => event.preventDefault()}>
    ${elementChoices(form)} ${lookChoices(form)} ${accentChoice(form)} ${languageChoice(form)}
    ${folderChoice(form)}
  </form>`;

const elementChoices = ({ choices: { elements }, onToggleElement }: Form) =>
  html`<fieldset>
    <legend>Vad ska sidan visa?</legend>
    ${ELEMENTS.map((tag) =>
      checkbox({
        name: 'element',
        value: tag,
        text: elementTexts[tag],
        isChecked: elements.includes(tag),
        onToggle: (isChosen) => onToggleElement(tag, isChosen),
      }),
    )}
  </fieldset>`;

const lookChoices = ({ choices: { layout, theme }, onChoose }: Form) =>
  html`${radios({
    legend: 'Hur ska meddelandena stå?',
    name: 'layout',
    texts: layoutTexts,
    chosen: layout,
    onChoose: (value) => onChoose({ layout: value }),
  })}
  ${radios({
    legend: 'Utseende',
    name: 'theme',
    texts: themeTexts,
    chosen: theme,
    onChoose: (value) => onChoose({ theme: value }),
  })}`;

/** `4.5` as `4,5`. */
const writeRatio = (ratio: number) => String(ratio).replace('.', ',');

const accentChoice = ({ choices: { accent }, palette, onChoose }: Form) =>
  html`<fieldset>
    <legend>Er färg</legend>
    ${checkbox({
      name: 'own-accent',
      text: 'Egen färg på länkar och knappar',
      isChecked: accent !== '',
      onToggle: (isOwn) => onChoose({ accent: isOwn ? FIRST_ACCENT : '' }),
    })}
    ${
      accent
        ? html`<label class="builder-field"
            >Färg
            <input
              type="color"
              name="accent"
              .value=${accent}
              @input=${(event: Event) => onChoose({ accent: (event.target as HTMLInputElement).value })}
            />
          </label>`
        : nothing
    }
    <p role="status" class="builder-status">
      ${
        palette?.lowContrast
          ? `Färgen har kontrasten ${writeRatio(+palette.lowContrast.toFixed(1))}:1 mot bakgrunden; text behöver ${writeRatio(
              TEXT_CONTRAST,
            )}:1. Koden använder ${palette.accent.light}, den närmaste färgen som räcker.`
          : nothing
      }
    </p>
  </fieldset>`;

const languageChoice = ({ choices: { language }, onChoose }: Form) =>
  html`<label class="builder-field"
    >Språk
    <select
      @change=${(event: Event) =>
        onChoose({ language: (event.target as HTMLSelectElement).value as Choices['language'] })}
    >
      ${LANGUAGES.map(
        (value) => html`<option value=${value} ?selected=${value === language}>${languageTexts[value]}</option>`,
      )}
    </select>
  </label>`;

/** What the folder’s field means now. */
function folderHelp(text: string): string {
  if (!text)
    return 'Tomt: koden visar en exempelkommun, vars bilder bara finns här. Skriv er egen adress när ni har ett pressrum.';
  return parseFolder(text)
    ? 'Mappen som pressrum build har skrivit, eller en med pressroom.json och filerna i script-tag ur @pressrum/embed.'
    : 'Skriv en fullständig adress, till exempel https://www.bjorkvik.example/press/';
}

const folderChoice = ({ folderText, onTypeFolder }: Form) =>
  html`<label class="builder-field"
      >Adressen till mappen med pressrummets filer
      <input
        type="url"
        name="folder"
        .value=${folderText}
        aria-invalid=${folderText && !parseFolder(folderText) ? 'true' : nothing}
        aria-describedby="folder-help"
        @input=${(event: Event) => onTypeFolder((event.target as HTMLInputElement).value.trim())}
      />
    </label>
    <p id="folder-help" class="builder-status">${folderHelp(folderText)}</p>`;
