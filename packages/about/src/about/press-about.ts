import { register } from '@pressrum/base';
import { PressAbout } from './about.js';

register('press-about', PressAbout);

declare global {
  interface HTMLElementTagNameMap {
    'press-about': PressAbout;
  }
}
