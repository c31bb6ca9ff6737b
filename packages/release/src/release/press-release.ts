import { register } from '@pressrum/base';
import { PressRelease } from './release.js';

register('press-release', PressRelease);

declare global {
  interface HTMLElementTagNameMap {
    'press-release': PressRelease;
  }
}
