import '@pressrum/embed/pressrum.js';
import type {} from '@pressrum/contact/types/react';
import type {} from '@pressrum/release/types/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import data from '../data.json';

function App() {
  const [loads, setLoads] = useState(0);
  const [count, setCount] = useState(0);
  const release = { ...data.document.releases[0]!, headline: count ? 'Ännu en bro' : 'Ny bro' };
  return (
    <>
      <press-release-card release={release} src={undefined} onpress-load={() => setLoads((sum) => sum + 1)} />
      <press-contact-box contact={data.contact}>{`Hämtar ${count}`}</press-contact-box>
      {/* @ts-expect-error A release is no text. */}
      <press-release-card hidden release="Ny bro" />
      <button id="change" onClick={() => setCount(count + 1)}>
        Ändra
      </button>
      <output>{loads}</output>
    </>
  );
}

createRoot(document.querySelector('#root')!).render(<App />);
