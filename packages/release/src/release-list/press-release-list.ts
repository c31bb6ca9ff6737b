import { register } from '@pressrum/base';
import { PressReleaseList } from './release-list.js';

register('press-release-list', PressReleaseList);

declare global {
  interface HTMLElementTagNameMap {
    'press-release-list': PressReleaseList;
  }
}
