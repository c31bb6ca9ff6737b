import { snapshotOf } from '@pressrum/embed/snapshot.js';
import data from './data.json' with { type: 'json' };

console.log(`<press-room src="/pressroom.json">${snapshotOf('press-room', data.document)}</press-room>`);
