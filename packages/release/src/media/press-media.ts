import { register } from '@pressrum/base';
import { PressMedia } from './media.js';

register('press-media', PressMedia);

declare global {
  interface HTMLElementTagNameMap {
    'press-media': PressMedia;
  }
}
