import '@pressrum/release/press-media.js';
import type { PressRoom } from '@pressrum/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import { states } from '@pressrum/testing/sample-room.js';
import {
  Dark as dark,
  Foreign as foreign,
  HostileCss as hostileCss,
  Invitation as invitation,
  Isolate as isolate,
  LongWords as longWords,
  Many as many,
  Minimal as minimal,
  MissingFields as missingFields,
  Narrow as narrow,
  inPressRoom,
  type StoryArgs,
} from '@pressrum/testing/story-states.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/press-media',
  component: 'press-media',
  ...inPressRoom('press-media', 2),
};
export default meta;

const [release] = states.full.releases;

/** Pictures, a film with a picture and one without, and sound. */
const everyKind: PressRoom = {
  ...states.full,
  digest: 'sample-media',
  releases: [
    {
      ...release!,
      image: { ...release!.image!, contentUrl: 'bron-original.jpg', contentSize: '8,4 MB', license: 'CC BY 4.0' },
      images: [
        {
          ...{ url: 'photos/bron.svg', width: 1200, height: 800, credit: 'Nils Ekman' },
          caption: 'Brofästet på norra sidan, där tågen stannar.',
          license: 'https://creativecommons.example/licenses/by/4.0/',
        },
      ],
      attachments: [
        {
          ...{
            url: 'https://play.bjorkvik.example/filmer/bron',
            type: 'VideoObject',
            name: 'Bron lyfts på plats',
          },
          thumbnailUrl: 'bron.svg',
        },
        { url: 'https://play.bjorkvik.example/bron.mp4', name: 'Bron från luften', contentSize: '48 MB' },
        {
          url: 'intervju.mp3',
          name: 'Alma Berglund om bron',
          encodingFormat: 'audio/mpeg',
          contentSize: '3,1 MB',
        },
        { url: 'bron-ritning.pdf', name: 'Ritning', encodingFormat: 'application/pdf' },
      ],
    },
    ...states.full.releases.slice(1),
  ],
};

export const EveryKind: StoryObj<StoryArgs> = { args: { room: everyKind } };
export const OneRelease: StoryObj<StoryArgs> = {
  args: { room: everyKind },
  render: ({ room, headingLevel, isolate }) =>
    html`<press-room .room=${room}>
      <press-media release-id=${release!.id!} heading-level=${headingLevel} ?isolate=${isolate}></press-media>
    </press-room>`,
};

export const Dark: StoryObj<StoryArgs> = { ...dark, args: { room: everyKind } };
export const Narrow: StoryObj<StoryArgs> = { ...narrow, args: { room: everyKind } };
export const HostileCss: StoryObj<StoryArgs> = { ...hostileCss, args: { room: everyKind } };
export const Isolate: StoryObj<StoryArgs> = {
  ...isolate,
  args: { ...isolate.args, room: everyKind },
};

export { Full, NoContactDetails, OldContacts, Notice, BrokenImage } from '@pressrum/testing/story-states.js';

// Documents without media: the element shows nothing.
export const Minimal: StoryObj<StoryArgs> = { ...minimal, tags: ['empty'] };
export const LongWords: StoryObj<StoryArgs> = { ...longWords, tags: ['empty'] };
export const MissingFields: StoryObj<StoryArgs> = { ...missingFields, tags: ['empty'] };
export const Invitation: StoryObj<StoryArgs> = { ...invitation, tags: ['empty'] };
export const Foreign: StoryObj<StoryArgs> = { ...foreign, tags: ['empty'] };
export const Many: StoryObj<StoryArgs> = { ...many, tags: ['empty'] };
