export { PressRoom } from './room/room.js';
export { roomStyles } from './room/room.css.js';
export { pressRoom } from './room/room.template.js';
