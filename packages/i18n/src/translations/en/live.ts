import type { LiveTexts } from '../translation.js';

export const enLive: LiveTexts = {
  clock: '{time}',
  dayClock: '{day} {time}',
  openUntil: 'Open until {time}',
  openAlways: 'Open round the clock',
  closedUntil: 'Closed, opens {time}',
  onCallNow: 'On call now',
  notOnCall: 'Not on call now',
  copied: 'Copied',
  copyFailed: 'It could not be copied. Select the text and copy it yourself.',
};
