import type { Tag } from '@pressrum/embed/tags.js';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ELEMENTS, LANGUAGES, parseChoices, parseFolder, writeChoices, type Choices } from './choices.js';
import { TEXT_CONTRAST } from './contrast.js';
import { writeOutput } from './output.js';
import { elementTexts, languageTexts, layoutTexts, themeTexts } from './texts.js';
import { paletteFor } from './themes.js';

const WIDTHS = { Telefon: 360, Platta: 768, Dator: 1280 } as const;
type Device = keyof typeof WIDTHS;
type Scheme = 'light' | 'dark';

/**
 * Chooses what a page shows and how it looks, with a preview, and writes the code for it. The choices are in the page’s URL.
 */
export class PressBuilder extends LitElement {
  static override properties = {
    choices: { state: true },
    device: { state: true },
    scheme: { state: true },
    copied: { state: true },
    folderText: { state: true },
  };

  declare choices: Choices;
  declare device: Device;
  declare scheme: Scheme;
  /** The heading of the code that was copied last. */
  declare copied: string;
  /** The text of the folder's field. It may not be a URL yet. */
  declare folderText: string;

  constructor() {
    super();
    this.choices = parseChoices(new URLSearchParams(location.search));
    this.device = 'Telefon';
    this.scheme = 'light';
    this.copied = '';
    this.folderText = this.choices.folder;
  }

  /** In the page itself, with the page’s style sheet. */
  protected override createRenderRoot() {
    return this;
  }

  #choose(changes: Partial<Choices>) {
    this.choices = { ...this.choices, ...changes };
    const query = writeChoices(this.choices).toString();
    history.replaceState(null, '', query ? `?${query}` : location.pathname);
  }

  #toggleElement(tag: Tag, isChosen: boolean) {
    // The room alone shows everything: it and its parts exclude each other.
    const others = this.choices.elements.filter((other) => other !== tag && other !== 'press-room');
    const chosen = !isChosen ? others : tag === 'press-room' ? [tag] : [...others, tag];
    const elements = ELEMENTS.filter((other) => chosen.includes(other));
    this.#choose({ elements: elements.length ? elements : ['press-room'] });
  }

  #typeFolder(text: string) {
    this.folderText = text;
    const folder = parseFolder(text);
    if (folder) this.#choose({ folder });
  }

  async #copy(heading: string, code: string) {
    this.copied = '';
    await navigator.clipboard.writeText(code);
    this.copied = heading;
  }

  protected override render() {
    return html`<div class="builder">
      <form class="builder-choices" @submit=${(event: Event) => event.preventDefault()}>
        ${this.#elementChoices()} ${this.#lookChoices()} ${this.#folderChoice()}
      </form>
      ${this.#preview()} ${this.#code()}
    </div>`;
  }

  #elementChoices() {
    return html`<fieldset>
      <legend>Vad ska sidan visa?</legend>
      ${ELEMENTS.map(
        (tag) =>
          html`<label
            ><input
              type="checkbox"
              name="element"
              value=${tag}
              .checked=${this.choices.elements.includes(tag)}
              @change=${(event: Event) => this.#toggleElement(tag, (event.target as HTMLInputElement).checked)}
            />${elementTexts[tag]}</label
          >`,
      )}
    </fieldset>`;
  }

  #radios<T extends string>(
    legend: string,
    name: string,
    values: Record<T, string>,
    chosen: T,
    onChoose: (value: T) => void,
  ) {
    return html`<fieldset>
      <legend>${legend}</legend>
      ${(Object.entries(values) as [T, string][]).map(
        ([value, text]) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${value}
              .checked=${value === chosen}
              @change=${() => onChoose(value)}
            />${text}</label
          >`,
      )}
    </fieldset>`;
  }

  #lookChoices() {
    const { layout, theme, language } = this.choices;
    return html`
      ${this.#radios('Hur ska meddelandena stå?', 'layout', layoutTexts, layout, (value) =>
        this.#choose({ layout: value }),
      )}
      ${this.#radios('Utseende', 'theme', themeTexts, theme, (value) => this.#choose({ theme: value }))}
      ${this.#accentChoice()}
      <label class="builder-field"
        >Språk
        <select
          @change=${(event: Event) =>
            this.#choose({ language: (event.target as HTMLSelectElement).value as Choices['language'] })}
        >
          ${LANGUAGES.map(
            (value) =>
              html`<option value=${value} ?selected=${value === language}>${languageTexts[value]}</option>`,
          )}
        </select>
      </label>
    `;
  }

  #accentChoice() {
    const { accent } = this.choices;
    const palette = paletteFor(this.choices);
    return html`<fieldset>
      <legend>Er färg</legend>
      <label
        ><input
          type="checkbox"
          name="own-accent"
          .checked=${accent !== ''}
          @change=${(event: Event) =>
            this.#choose({ accent: (event.target as HTMLInputElement).checked ? '#0b4f6c' : '' })}
        />Egen färg på länkar och knappar</label
      >
      ${
        accent
          ? html`<label class="builder-field"
              >Färg
              <input
                type="color"
                name="accent"
                .value=${accent}
                @input=${(event: Event) => this.#choose({ accent: (event.target as HTMLInputElement).value })}
              />
            </label>`
          : nothing
      }
      <p role="status" class="builder-status">
        ${
          palette?.lowContrast
            ? `Färgen har kontrasten ${palette.lowContrast.toFixed(1).replace('.', ',')}:1 mot bakgrunden; text behöver ${String(
                TEXT_CONTRAST,
              ).replace('.', ',')}:1. Koden använder ${palette.accent.light}, den närmaste färgen som räcker.`
            : nothing
        }
      </p>
    </fieldset>`;
  }

  #folderChoice() {
    const isValid = parseFolder(this.folderText) !== undefined;
    return html`<label class="builder-field"
        >Adressen till mappen med pressrummets filer
        <input
          type="url"
          name="folder"
          .value=${this.folderText}
          aria-invalid=${isValid ? nothing : 'true'}
          aria-describedby="folder-help"
          @input=${(event: Event) => this.#typeFolder((event.target as HTMLInputElement).value)}
        />
      </label>
      <p id="folder-help" class="builder-status">
        ${
          isValid
            ? 'Mappen på er webbserver med pressroom.json och filerna i script-tag ur @pressrum/embed.'
            : 'Skriv en fullständig adress, till exempel https://www.bjorkvik.example/press/'
        }
      </p>`;
  }

  #preview(): TemplateResult {
    const devices = Object.fromEntries(
      Object.entries(WIDTHS).map(([name, width]) => [name, `${name}, ${width} px`]),
    ) as Record<Device, string>;
    const query = writeChoices(this.choices);
    query.set('scheme', this.scheme);
    return html`<section class="builder-preview" aria-labelledby="preview-heading">
      <h2 id="preview-heading">Så här blir det</h2>
      <form class="builder-view">
        ${this.#radios('Bredd', 'device', devices, this.device, (value) => (this.device = value))}
        ${this.#radios(
          'Färger',
          'scheme',
          { light: 'Ljust', dark: 'Mörkt' } as const,
          this.scheme,
          (value) => (this.scheme = value),
        )}
      </form>
      <div class="builder-frame" role="region" aria-label="Förhandsvisning" tabindex="0">
        <iframe
          title="Sidan med era val"
          src="preview.html?${query.toString()}"
          width=${WIDTHS[this.device]}
          height="760"
        ></iframe>
      </div>
    </section>`;
  }

  #code() {
    const output = writeOutput(this.choices, paletteFor(this.choices));
    const css = output.css && this.#codeBlock('CSS till er formatmall', output.css);
    return html`<section class="builder-code" aria-labelledby="code-heading">
      <h2 id="code-heading">Koden</h2>
      ${this.#codeBlock('Klistra in i sidan', output.html)} ${css || nothing}
      <details>
        <summary>För utvecklare</summary>
        ${this.#codeBlock('npm', output.npm)} ${this.#codeBlock('React', output.react)}
        ${this.#codeBlock('Ögonblicksbild, i Node', output.snapshot)}
        ${this.#codeBlock('Content-Security-Policy', output.policy)}
      </details>
      <p role="status" class="builder-status">${this.copied ? `Kopierat: ${this.copied}` : nothing}</p>
    </section>`;
  }

  #codeBlock(heading: string, code: string) {
    return html`<h3>${heading}</h3>
      <pre tabindex="0" role="region" aria-label=${heading}><code>${code}</code></pre>
      <button type="button" @click=${() => this.#copy(heading, code)}>
        Kopiera<span class="visually-hidden">: ${heading}</span>
      </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'press-builder': PressBuilder;
  }
}
