import { register } from '@pressrum/base';
import { PressContactList } from './contact-list.js';

register('press-contact-list', PressContactList);

declare global {
  interface HTMLElementTagNameMap {
    'press-contact-list': PressContactList;
  }
}
