import { snapshotOf } from '@pressrum/embed/snapshot.js';
import { PressRoom } from '@pressrum/react';
import data from '../data.json';
import { Releases } from './releases';

export default function Page() {
  return (
    <>
      <PressRoom src="/pressroom.json" snapshot={snapshotOf('press-room', data.document)} />
      <Releases />
    </>
  );
}
