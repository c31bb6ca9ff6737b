'use client';
import { PressContactBox, PressReleaseCard } from '@pressrum/react';
import { useState } from 'react';
import data from '../data.json';

export function Releases() {
  const [loads, setLoads] = useState(0);
  const [count, setCount] = useState(0);
  const release = { ...data.document.releases[0]!, headline: count ? 'Ännu en bro' : 'Ny bro' };
  return (
    <>
      <PressReleaseCard release={release} src={undefined} onPressLoad={() => setLoads((sum) => sum + 1)} />
      <PressContactBox contact={data.contact}>{`Hämtar ${count}`}</PressContactBox>
      <button id="change" onClick={() => setCount(count + 1)}>
        Ändra
      </button>
      <output>{loads}</output>
    </>
  );
}
