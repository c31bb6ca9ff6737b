import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { states } from '@pressrum/testing/sample-room.js';
import type { PressAbout } from './about.js';
import './press-about.js';
import { visibleText } from '@pressrum/testing/visible-text.js';

async function show(organization: PressAbout['organization']): Promise<PressAbout> {
  const about = document.createElement('press-about');
  about.organization = organization;
  const loaded = oneEvent(about, 'press-load');
  (await fixture(html`<div lang="sv"></div>`)).append(about);
  await loaded;
  return about;
}

describe('press-about', () => {
  it('names the organisation in a heading of level 2 and keeps its paragraphs', async () => {
    const about = await show(states.full.organization);
    expect(visibleText(about.querySelector('h2'))).to.equal('Om Björkviks kommun');
    expect([...about.querySelectorAll('p')].map(visibleText).slice(0, 2)).to.deep.equal([
      'Björkvik ligger där ån möter havet. Här bor 18 000 invånare, och lika många cyklar.',
      'Kommunen driver förskolor, skolor, äldreomsorg, bibliotek och hamnen.',
    ]);
  });

  it('shows phone numbers, e-mail and websites as links', async () => {
    const about = await show(states.full.organization);
    expect([...about.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'tel:+46980319200',
      'mailto:kommunen@bjorkvik.example',
      'https://www.bjorkvik.example/',
      'https://social.example/@bjorkvik',
      'https://video.example/bjorkviks-kommun',
    ]);
  });

  it('shows logo, address and organisation number, separated from each other', async () => {
    const about = await show(states.full.organization);
    expect(about.querySelector('img')!.alt).to.contain('en björk över två vågor');
    expect(visibleText(about)).to.contain(
      'Hamngatan 4, 980 65 Björkvik Växel: 0980-319 200 kommunen@bjorkvik.example',
    );
    expect(visibleText(about)).to.match(/ Organisationsnummer: 212000-0000$/);
  });

  it('keeps its layout if the logo does not load', async () => {
    const about = await show(states.brokenImage.organization);
    const image = about.querySelector('img')!;
    expect(image.getBoundingClientRect().width).to.be.at.most(128);
    expect(about.scrollWidth).to.be.at.most(about.clientWidth);
  });

  it('shows nothing for an organisation with only a name', async () => {
    const about = await fixture<PressAbout>(html`<press-about></press-about>`);
    about.organization = { name: 'Björkviks kommun' };
    await about.updateComplete;
    expect(about.getAttribute('state')).to.equal('empty');
  });
});
