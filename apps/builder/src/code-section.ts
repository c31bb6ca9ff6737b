import { html, nothing, type TemplateResult } from 'lit';
import type { Output } from './output.js';

/** A piece of code under its heading. */
export interface CodeBlock {
  heading: string;
  code: string;
}

interface Section {
  output: Output;
  /** What became of the last copy. */
  copyStatus: string;
  onCopy(block: CodeBlock): void;
}

/** Everything that an editor or developer takes away, each with a button that copies it. */
export function codeSection({ output, copyStatus, onCopy }: Section): TemplateResult {
  const block = (heading: string, code: string) =>
    html`<h3>${heading}</h3>
      <pre tabindex="0" role="region" aria-label=${heading}><code>${code}</code></pre>
      <button type="button" @click=${() => onCopy({ heading, code })}>
        Kopiera<span class="visually-hidden">: ${heading}</span>
      </button>`;
  return html`<section class="builder-code" aria-labelledby="code-heading">
    <h2 id="code-heading">Koden</h2>
    ${block('Klistra in i sidan', output.html)}
    ${output.css ? block('CSS till er formatmall', output.css) : nothing}
    <details>
      <summary>För utvecklare</summary>
      ${block('npm', output.npm)} ${block('React', output.react)}
      ${block('Ögonblicksbild, i Node', output.snapshot)} ${block('Content-Security-Policy', output.policy)}
    </details>
    <p role="status" class="builder-status">${copyStatus}</p>
  </section>`;
}
