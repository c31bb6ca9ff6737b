import { PressBuilder } from './builder.js';

customElements.define('press-builder', PressBuilder);
