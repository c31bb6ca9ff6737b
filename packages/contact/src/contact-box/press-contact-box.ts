import { register } from '@pressrum/base';
import { PressContactBox } from './contact-box.js';

register('press-contact-box', PressContactBox);

declare global {
  interface HTMLElementTagNameMap {
    'press-contact-box': PressContactBox;
  }
}
