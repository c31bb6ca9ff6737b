import { readFileSync } from 'node:fs';
import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { PressRoom } from '@pressrum/react';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';

const { document } = JSON.parse(readFileSync('data.json', 'utf8'));
const snapshot = snapshotOf('press-room', document);
console.log(renderToString(createElement(PressRoom, { src: '/pressroom.json', snapshot })));
