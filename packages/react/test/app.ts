// What a developer writes: a page that the server renders and the browser hydrates.
import { PressContactBox, PressReleaseCard, PressRoom } from '@pressrum/react';
import type { PressRoom as PressRoomDocument } from '@pressrum/model';
import { createElement as h, useState, type ReactElement } from 'react';

export interface PageProps {
  document: PressRoomDocument;
  snapshot: string;
}

const contact = { name: 'Eva Sandström', telephone: [{ text: '0980-319 210', e164: '+46980319210' }] };

export function App({ document, snapshot }: PageProps): ReactElement {
  const [loads, setLoads] = useState(0);
  const [headline, setHeadline] = useState('Ny bro');
  const [isShown, setShown] = useState(true);
  const release = { headline, datePublished: '2026-11-19T09:00:00+01:00' };
  return h(
    'main',
    null,
    h(PressRoom, { room: document, snapshot, headingLevel: undefined }),
    // New objects with equal data at each rendering, and a handler that renders again.
    h(PressReleaseCard, { release, onPressLoad: () => setLoads((count) => count + 1) }),
    h(PressContactBox, { contact }, isShown ? h('p', null, `Hämtar ${headline}`) : null, `Vänta på ${headline}`),
    h('button', { id: 'change', onClick: () => setHeadline('Ännu en bro') }, 'Ändra'),
    h('button', { id: 'hide', onClick: () => setShown(false) }, 'Dölj'),
    h('output', null, String(loads)),
  );
}

// @ts-expect-error A release is no text.
h(PressReleaseCard, { release: 'Ny bro' });
// @ts-expect-error The event has an error, no detail.
h(PressRoom, { onPressError: ({ detail }) => detail as unknown });
