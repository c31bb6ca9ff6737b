import '@pressrum/release/press-release-list.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit/html.js';
import { states } from '@pressrum/testing/sample-room.js';
import { hostile, type StoryArgs } from '@pressrum/testing/story-states.js';
import { varied } from '@pressrum/testing/varied-room.js';

interface ListArgs extends StoryArgs {
  limit: number;
  searchable: boolean;
  filters: string;
  pageParam: string;
  layout: string;
  show: string;
  groupBy: string;
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
    layout: 'list',
    show: '',
    groupBy: '',
  },
  argTypes: { room: { control: 'object' } },
  render: ({ room, headingLevel, isolate, limit, searchable, filters, pageParam, layout, show, groupBy }) =>
    html`<press-room .room=${room}>
      <press-release-list
        heading-level=${headingLevel}
        limit=${limit}
        filters=${filters || nothing}
        page-param=${pageParam || nothing}
        layout=${layout}
        show=${show || nothing}
        group-by=${groupBy || nothing}
        ?searchable=${searchable}
        ?isolate=${isolate}
      ></press-release-list>
    </press-room>`,
};
export default meta;

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

type Story = StoryObj<ListArgs>;
const everything = { searchable: true, filters: 'genre year keyword' };

/** A search field and all filters. */
export const Searchable: Story = { args: { room: states.many, ...everything } };
/** The same in a narrow container. */
export const SearchableNarrow: Story = {
  args: { room: states.many, ...everything },
  parameters: { surroundings: 'narrow' },
};
/** The same among the rules of another's style sheet. */
export const SearchableHostile: Story = {
  args: { room: states.many, ...everything },
  parameters: hostile,
};
/** Columns, as many as fit; the first release is featured. */
export const Grid: Story = { args: { room: varied, layout: 'grid' } };
export const GridNarrow: Story = {
  args: { room: varied, layout: 'grid', limit: 4 },
  parameters: { surroundings: 'narrow' },
};
export const GridHostile: Story = {
  args: { room: varied, layout: 'grid', limit: 4 },
  parameters: hostile,
};
/** Dates and headlines. */
export const Compact: Story = { args: { room: varied, layout: 'compact' } };
/** Portrait, wide and missing pictures, long words. */
export const Varied: Story = { args: { room: varied, limit: 12 } };
/** With each release's contacts. */
export const WithContacts: Story = { args: { room: varied, show: 'contacts', limit: 4 } };
/** A heading for each month. */
export const ByMonth: Story = { args: { room: varied, groupBy: 'month', limit: 6 } };
/** Numbered pages in place of the button. */
export const Pages: Story = { args: { room: states.many, limit: 2, pageParam: 'sida' } };
/** Part of an archive of which the rest cannot be had: press the button. */
export const PartlyFailed: Story = {
  args: { room: { ...states.many, next: 'finns-inte.json', numberOfItems: 10_000 }, limit: 27, searchable: true },
};
/** Nothing published yet. */
export const Empty: Story = {
  args: { room: { ...states.full, digest: 'sample-empty', releases: [] }, ...everything },
};
