import '@pressrum/release/press-release.js';
import type { PressRoom, Release } from '@pressrum/model';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit/html.js';
import { states } from '@pressrum/testing/sample-room.js';
import { inPressRoom, type StoryArgs } from '@pressrum/testing/story-states.js';

const meta: Meta<StoryArgs> = {
  title: 'Elements/press-release',
  component: 'press-release',
  ...inPressRoom('press-release', 2),
};
export default meta;

/** The full release with other words in it. */
const withRelease = (changes: Partial<Release>): PressRoom => ({
  ...states.full,
  digest: `sample-${changes.headline}`,
  releases: [{ ...states.full.releases[0]!, ...changes }],
});

const years = Array.from({ length: 12 }, (_, index) => 2014 + index);
const cells = (tag: string, values: (string | number)[]) =>
  values.map((value) => `<${tag}>${value}</${tag}>`).join('');
const table = `<table><caption>Cyklister över ån, per dygn</caption><thead><tr>${cells('th', ['Plats', ...years])}</tr></thead><tbody><tr>${cells('td', ['Färjeläget', ...years.map((year) => (year - 2000) * 97)])}</tr></tbody></table>`;

export {
  Full,
  Minimal,
  LongWords,
  MissingFields,
  NoContactDetails,
  OldContacts,
  Invitation,
  Foreign,
  Notice,
  BrokenImage,
  Many,
  Dark,
  Narrow,
  HostileCss,
  Isolate,
} from '@pressrum/testing/story-states.js';

/** A wide table is scrolled by itself. */
export const Table: StoryObj<StoryArgs> = {
  args: {
    room: withRelease({
      headline: 'Fler cyklar över ån',
      articleBody: `<p>Så har det gått:</p>${table}<p>Räknat i september.</p>`,
    }),
  },
};

/** With a speaker, without one, in several paragraphs, and within a block of another language. */
export const Quotes: StoryObj<StoryArgs> = {
  args: {
    room: withRelease({
      headline: 'Så säger de om bron',
      articleBody:
        '<figure><blockquote><p>– Nu kan barnen cykla till skolan,</p></blockquote><figcaption>säger Alma Berglund (V).</figcaption></figure>' +
        '<p>Andra är mer lågmälda.</p><blockquote><p>Den är lång.</p><p>Den är smal.</p></blockquote>' +
        '<div lang="fi"><p>Myös suomeksi:</p><figure><blockquote><p>– Silta on kaunis,</p></blockquote><figcaption>sanoo Omar Lindqvist.</figcaption></figure></div>',
    }),
  },
};

const inLanguage = (lang: string): NonNullable<Meta<StoryArgs>['render']> =>
  function render({ room, headingLevel, isolate }) {
    return html`<div lang=${lang}>
      <press-room .room=${room}>
        <press-release heading-level=${headingLevel} ?isolate=${isolate}></press-release>
      </press-room>
    </div>`;
  };

/** A Swedish release on an English page: the words around it are English. */
export const EnglishPage: StoryObj<StoryArgs> = { render: inLanguage('en') };

/** A release that runs from right to left on a page that does not. */
export const RightToLeft: StoryObj<StoryArgs> = {
  args: {
    room: withRelease({
      inLanguage: 'ar',
      genre: 'بيان صحفي',
      headline: 'الجسر الجديد يفتح في مارس',
      alternativeHeadline: undefined as never,
      description: 'يفتح جسر المشاة والدراجات الجديد يوم 14 مارس.',
      articleBody:
        '<p>طول الجسر 120 مترا. وفيه:</p><ul><li>مسار للدراجات</li><li>مقاعد</li></ul><blockquote><p>الأطفال يذهبون إلى المدرسة بالدراجة.</p></blockquote>',
      correction: 'طول الجسر 120 مترا، وليس 210.',
      image: undefined as never,
      attachments: [{ url: 'bron-ritning.pdf', name: 'رسم الجسر', encodingFormat: 'application/pdf' }],
      keywords: ['المرور', 'الميناء'],
    }),
  },
};
