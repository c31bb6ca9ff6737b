import { html, type TemplateResult } from 'lit';

interface Radios<Value extends string> {
  legend: string;
  name: string;
  texts: Record<Value, string>;
  chosen: Value;
  onChoose(value: Value): void;
}

/** A group of radio buttons, one for each text. */
export const radios = <Value extends string>({ legend, name, texts, chosen, onChoose }: Radios<Value>) =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${(Object.entries(texts) as [Value, string][]).map(
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

interface Checkbox {
  name: string;
  value?: string;
  text: string;
  isChecked: boolean;
  onToggle(isChecked: boolean): void;
}

export const checkbox = ({ name, value = 'on', text, isChecked, onToggle }: Checkbox): TemplateResult =>
  html`<label
    ><input
      type="checkbox"
      name=${name}
      value=${value}
      .checked=${isChecked}
      @change=${(event: Event) => onToggle((event.target as HTMLInputElement).checked)}
    />${text}</label
  >`;
