import { describe, expect, it } from 'vitest';
import { resolveUrls } from './resolve-urls.js';

const BASE = 'https://www.bjorkvik.example/press/room.json';
const body = (articleBody: string) =>
  resolveUrls({ releases: [{ headline: 'A', articleBody }] }, BASE).releases![0]!.articleBody;

describe('absolute addresses', () => {
  it('the URLs of all members become absolute, at any depth', () => {
    const room = resolveUrls(
      {
        organization: {
          name: 'a.svg',
          url: '/',
          logo: { url: 'a.svg' },
          sameAs: ['//b.example/x', 'https://c.example'],
        },
        releases: [{ headline: 'A', id: 'a.svg', url: '../a', attachments: [{ url: 'å ä.pdf' }] }],
        next: '2.json',
      },
      BASE,
    );
    expect(room).toEqual({
      organization: {
        name: 'a.svg',
        url: 'https://www.bjorkvik.example/',
        logo: { url: 'https://www.bjorkvik.example/press/a.svg' },
        sameAs: ['https://b.example/x', 'https://c.example'],
      },
      releases: [
        {
          headline: 'A',
          id: 'a.svg',
          url: 'https://www.bjorkvik.example/a',
          attachments: [{ url: 'https://www.bjorkvik.example/press/%C3%A5%20%C3%A4.pdf' }],
        },
      ],
      next: 'https://www.bjorkvik.example/press/2.json',
    });
  });

  it('absolute and empty URLs stay unchanged', () => {
    const url = ['mailto:A@B.example', 'tel:+46846500400', 'HTTPS://X.example', '#top', 'https://[', '//[x'];
    expect(resolveUrls({ organization: { name: 'A', sameAs: url } }, BASE).organization!.sameAs).toEqual(url);
  });

  it.each([
    ['a.jpg', 'https://www.bjorkvik.example/press/a.jpg'],
    [
      'a.jpg 1x, b,c.jpg 2x',
      'https://www.bjorkvik.example/press/a.jpg 1x, https://www.bjorkvik.example/press/b,c.jpg 2x',
    ],
    ['a.jpg 640w,b.jpg 1280w', 'https://www.bjorkvik.example/press/a.jpg 640w,b.jpg 1280w'],
    ['a.jpg, b.jpg 2x', 'https://www.bjorkvik.example/press/a.jpg, https://www.bjorkvik.example/press/b.jpg 2x'],
  ])('the URLs of a srcset become absolute: %s', (srcset, expected) => {
    expect(
      resolveUrls({ organization: { name: 'A', logo: { url: '/', srcset } } }, BASE).organization!.logo!.srcset,
    ).toBe(expected);
  });

  it('the URLs of a body become absolute, and nothing else changes', () => {
    expect(
      body('<p>a href="b"</p>\n<a href="a?b=1&amp;c=2">å</a><img alt="x > y" src=b.svg /><a href="#a">'),
    ).toBe(
      '<p>a href="b"</p>\n<a href="https://www.bjorkvik.example/press/a?b=1&amp;c=2">å</a>' +
        '<img alt="x > y" src=https://www.bjorkvik.example/press/b.svg /><a href="#a">',
    );
    expect(body("<a title='a' HREF='a\"b'>")).toBe(
      `<a title='a' HREF='https://www.bjorkvik.example/press/a%22b'>`,
    );
    expect(body('<p>rest <a href="a')).toBe('<p>rest <a href="a');
    expect(body('<a href>b</a><a href="">')).toBe('<a href>b</a><a href="">');
  });

  it('the URLs of a hostile body become absolute in time', () => {
    const parts = ['<a href="', '<a href="b">', '<', "<a href='&", '<!-- '];
    // A time that grows with the square of the length exceeds the time limit of a test.
    for (const part of parts) body(part.repeat(50_000));
  });
});
