import { register } from '@pressrum/base';
import { PressRoom } from './room.js';

register('press-room', PressRoom);

declare global {
  interface HTMLElementTagNameMap {
    'press-room': PressRoom;
  }
}
