import { describe, expect, it } from 'vitest';
import { cleanByline } from '@/utils/extraction/metadata/names';
import { jsonLd, metadataOf, og } from './read';

const TITLE = '<title>Harbour reopens after the storm</title>';
const H1 = '<h1>Harbour reopens after the storm</h1>';
const TEXT = `<p>${'The harbour is open again and the boats are out. '.repeat(8)}</p>`;
const byline = (body: string, head = '') => metadataOf({ head: TITLE + head, body: H1 + body + TEXT }).fields.byline;

describe('a printed name', () => {
  it.each([
    ['Isabella di Biase am Samstag, 19. Oktober 2019 um 11:14 Uhr', 'de', 'Isabella di Biase'],
    ['Sep 16, 2024 Written By Jon Norris', 'en', 'Jon Norris'],
    ['Jane Doe, Senior Reporter', 'en', 'Jane Doe'],
    ['Geschrieben von Anna Müller', 'de', 'Anna Müller'],
    ['By Jane Doe and John Roe', 'en', 'Jane Doe and John Roe'],
    ['Doris Day', 'en', 'Doris Day'],
    ['Jane\u0000 Doe\u202e', 'en', 'Jane Doe'],
  ])('%s is %s: %s', (line, lang, name) => expect(cleanByline(line, lang)).toBe(name));

  it.each(['Written By', 'admin', '@coast', 'Read more', '<b>x</b>', 'a'.repeat(500)])('%s is nobody', (line) =>
    expect(cleanByline(line)).toBeNull(),
  );
});

describe('the byline', () => {
  it.each([
    [
      'a link after the name',
      '<div>By <a href="/author/jane">Jane Doe</a> on <time datetime="2024-02-29">29 Feb</time></div>',
      'Jane Doe',
    ],
    [
      'a box of name and role',
      '<div class="post-author-box"><div class="post-author-name">Jane Doe</div><div>Marketing Director</div></div>',
      'Jane Doe',
    ],
    ['two spans', '<p class="byline"><span>Jane Doe</span> <span>Stand: 29.02.2024</span></p>', 'Jane Doe'],
    ['a line with a lead', '<p>Von Anna Müller</p>', 'Anna Müller'],
    ['microdata', '<span itemprop="author"><span itemprop="name">Jane Doe</span></span>', 'Jane Doe'],
    [
      'the nearest of several',
      '<div class="author-name">Jane Doe</div><a href="/x"><div class="author-name">John Roe</div></a>',
      'Jane Doe',
    ],
  ])('is read from %s', (_what, body, name) => expect(byline(body)).toBe(name));

  it.each([
    [
      'teasers',
      `${TEXT}${TEXT}${['Ann Ash', 'Bob Bay', 'Cy Cole'].map((name) => `<div><span class="author">${name}</span></div>`).join('')}`,
    ],
    ['comments', '<div class="comments"><span class="author">Ann Ash</span></div>'],
    ['a link to all authors in the menu', '<nav><a href="/authors/">Our Writers</a></nav>'],
    ['a date', '<p class="byline">29 February 2024</p>'],
  ])('is nobody where there are only %s', (_what, body) => expect(byline(body)).toBeNull());

  it('names everybody the page shows where it declares one of them', () => {
    const head = jsonLd({ '@type': 'Article', author: { name: 'Jane Doe' } });
    expect(byline('<p class="byline">By Jane Doe, John Roe</p>', head)).toBe('Jane Doe, John Roe');
  });

  it('is a shown person before the site itself', () => {
    const head = og('og:site_name', 'Coast News') + jsonLd({ '@type': 'Article', author: { name: 'Coast News' } });
    expect(byline('<p class="byline">By Jane Doe</p>', head)).toBe('Jane Doe');
  });

  it('is what a card for social media calls the writer', () => {
    const head = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">';
    expect(metadataOf({ head })).toMatchObject({
      fields: { byline: 'Jane Doe' },
      origins: { byline: 'meta twitter:data1' },
    });
  });
});
