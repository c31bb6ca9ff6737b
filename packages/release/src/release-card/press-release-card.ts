import { register } from '@pressrum/base';
import { PressReleaseCard } from './release-card.js';

register('press-release-card', PressReleaseCard);

declare global {
  interface HTMLElementTagNameMap {
    'press-release-card': PressReleaseCard;
  }
}
