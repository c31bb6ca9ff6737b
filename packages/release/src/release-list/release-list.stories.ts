import '@pressrum/release/press-release-list.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit/html.js';
import { states } from '../../../model/fixtures/sample.js';
import { inState, type Args } from '../../../model/fixtures/stories.js';

interface ListArgs extends Args {
  limit: number;
  searchable: boolean;
  filters: string;
  pageParam: string;
}

const meta: Meta<ListArgs> = {
  title: 'Elements/press-release-list',
  component: 'press-release-list',
  args: {
    room: states.full,
    headingLevel: 3,
    isolate: false,
    limit: 10,
    searchable: false,
    filters: '',
    pageParam: '',
  },
  argTypes: { room: { control: 'object' } },
  render: ({ room, headingLevel, isolate, limit, searchable, filters, pageParam }) =>
    html`<press-room .room=${room}>
      <press-release-list
        heading-level=${headingLevel}
        limit=${limit}
        filters=${filters || nothing}
        page-param=${pageParam || nothing}
        ?searchable=${searchable}
        ?isolate=${isolate}
      ></press-release-list>
    </press-room>`,
};
export default meta;

export const Full = inState.full;
export const Minimal = inState.minimal;
export const LongWords = inState.longWords;
export const MissingFields = inState.missingFields;
export const NoContactDetails = inState.noContactDetails;
export const OldContacts = inState.oldContacts;
export const Invitation = inState.invitation;
export const Foreign = inState.foreign;
export const Notice = inState.notice;
export const BrokenImage = inState.brokenImage;
export const Many = inState.many;
export const Dark = inState.dark;
export const Narrow = inState.narrow;
export const HostileCss = inState.hostileCss;
export const Isolate = inState.isolate;

type Story = StoryObj<ListArgs>;
const everything = { searchable: true, filters: 'genre year keyword' };

/** A search field and all filters. */
export const Searchable: Story = { args: { room: states.many, ...everything } };
/** The same where there is little room. */
export const SearchableNarrow: Story = {
  args: { room: states.many, ...everything },
  parameters: { surroundings: 'narrow' },
};
/** The same among the rules of another's style sheet. */
export const SearchableHostile: Story = {
  args: { room: states.many, ...everything },
  parameters: inState.hostileCss.parameters,
};
/** Numbered pages in the place of the button. */
export const Pages: Story = { args: { room: states.many, limit: 2, pageParam: 'sida' } };
/** Part of an archive of which the rest cannot be had: press the button. */
export const PartlyFailed: Story = {
  args: { room: { ...states.many, next: 'finns-inte.json', numberOfItems: 10_000 }, limit: 27, searchable: true },
};
/** Nothing published yet. */
export const Empty: Story = {
  args: { room: { ...states.full, digest: 'sample-empty', releases: [] }, ...everything },
};
