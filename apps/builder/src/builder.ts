import { LitElement, html, type TemplateResult } from 'lit';
import { parseChoices, parseFolder, toggleElement, writeChoices, type Choices } from './choices.js';
import { choicesForm } from './choices-form.js';
import { codeSection, type CodeBlock } from './code-section.js';
import { radios } from './fields.js';
import { writeOutput } from './output.js';
import { SAMPLE_FOLDER } from './sample.js';
import { deviceTexts, schemeTexts, type Device, type Scheme } from './texts.js';
import { paletteFor } from './themes.js';

const WIDTHS: Record<Device, number> = { phone: 360, tablet: 768, desktop: 1280 };

/**
 * Chooses what a page shows and how it looks, with a preview, and writes the code for it. The choices are in the page’s URL.
 */
export class PressBuilder extends LitElement {
  static override properties = {
    choices: { state: true },
    device: { state: true },
    scheme: { state: true },
    copyStatus: { state: true },
    folderText: { state: true },
  };

  declare choices: Choices;
  declare device: Device;
  declare scheme: Scheme;
  declare copyStatus: string;
  declare folderText: string;

  constructor() {
    super();
    this.choices = parseChoices(new URLSearchParams(location.search));
    this.device = 'phone';
    this.scheme = 'light';
    this.copyStatus = '';
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

  #typeFolder(text: string) {
    this.folderText = text;
    const folder = text && parseFolder(text);
    if (folder !== undefined) this.#choose({ folder });
  }

  async #copy({ heading, code }: CodeBlock) {
    this.copyStatus = '';
    try {
      await navigator.clipboard.writeText(code);
      this.copyStatus = `Kopierat: ${heading}`;
    } catch {
      // Without TLS there is no clipboard, and a frame may not be allowed to write to it.
      this.copyStatus = 'Webbläsaren tillät inte kopiering. Markera koden och kopiera den därifrån.';
    }
  }

  protected override render() {
    const palette = paletteFor(this.choices);
    const folder = this.choices.folder || SAMPLE_FOLDER;
    return html`<div class="builder">
      ${choicesForm({
        choices: this.choices,
        palette,
        folderText: this.folderText,
        // Of the choices as they are then: two clicks may come before the next rendering.
        onToggleElement: (tag, isChosen) =>
          this.#choose({ elements: toggleElement(this.choices.elements, tag, isChosen) }),
        onChoose: (changes) => this.#choose(changes),
        onTypeFolder: (text) => this.#typeFolder(text),
      })}
      ${this.#preview()}
      ${codeSection({
        output: writeOutput({ ...this.choices, folder }, palette),
        copyStatus: this.copyStatus,
        onCopy: (block) => void this.#copy(block),
      })}
    </div>`;
  }

  #preview(): TemplateResult {
    const query = writeChoices(this.choices);
    query.set('scheme', this.scheme);
    return html`<section class="builder-preview" aria-labelledby="preview-heading">
      <h2 id="preview-heading">Så här blir det</h2>
      <form class="builder-view">
        ${radios({
          legend: 'Bredd',
          name: 'device',
          texts: deviceTexts,
          chosen: this.device,
          onChoose: (value) => (this.device = value),
        })}
        ${radios({
          legend: 'Färger',
          name: 'scheme',
          texts: schemeTexts,
          chosen: this.scheme,
          onChoose: (value) => (this.scheme = value),
        })}
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
}

declare global {
  interface HTMLElementTagNameMap {
    'press-builder': PressBuilder;
  }
}
