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
    ['Posted on September 21, 2020 by Jane Doe', 'en', 'Jane Doe'],
    ['Publiziert am 21. September 2020 von Anna Müller', 'de', 'Anna Müller'],
    ['责任编辑： 王小明', 'zh', '王小明'],
    ['홍길동 기자', 'ko', '홍길동'],
    ['Jane\u0000 Doe\u202e', 'en', 'Jane Doe'],
  ])('%s is %s: %s', (line, lang, name) => expect(cleanByline(line, lang)).toBe(name));

  it.each([
    ['Nguyễn Thị Hồng 3 tháng 5, 2024', 'vi', 'Nguyễn Thị Hồng'],
    ['Tác giả: Nguyễn Thị Hồng, Thứ ba, 05/03/2024 21:39', 'vi', 'Nguyễn Thị Hồng'],
    ['Publié le 3 août 2022 par Zoé Éluard', 'fr', 'Zoé Éluard'],
  ])('%s in NFD is %s: %s', (line, lang, name) => expect(cleanByline(line.normalize('NFD'), lang)).toBe(name));

  it.each([
    'Written By',
    'admin',
    '@coast',
    'Read more',
    'See more from Jane Doe',
    '著者一覧',
    '<b>x</b>',
    'a'.repeat(500),
  ])('%s is nobody', (line) => expect(cleanByline(line)).toBeNull());
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
    ['a lead alone in its line', '<div>By</div><div>Jane Doe</div><div>|</div><div>6 mins</div>', 'Jane Doe'],
    ['a name above a role', '<div>Jane Doe</div><div>Co-Founder & Marketing Director</div>', 'Jane Doe'],
    [
      'the line that says "By", not the credit of the picture before it',
      '<div>Boats in the harbour. By <a href="/writer/1">John Roe</a></div><div>By <a href="/writer/2">Jane Doe</a></div>',
      'Jane Doe',
    ],
    ['an agency in Chinese', '<p>（某社記者王小明台北19日電）港口今天恢復開放。</p>', '王小明'],
    ['a paper in Chinese', '<p>記者李大文／台北報導</p>', '李大文'],
    ['several reporters in Chinese', '<p>某社北京5月20日电（记者 王小明、李大文）港口恢复开放。</p>', '王小明, 李大文'],
    ['a reporter in Korean', '<p>[서울=어느통신] 홍길동 기자 = 항구가 다시 열렸다.</p>', '홍길동'],
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
    ['the photographer, in Chinese', '<p>港口今天恢復開放。（記者王小明攝）</p>'],
    ['a topic beside the date', '<div>North Korea</div><div>09:31 August 20, 2019</div>'],
  ])('is nobody where there are only %s', (_what, body) => expect(byline(body)).toBeNull());

  it('names everybody the page shows where it declares one of them', () => {
    const head = jsonLd({ '@type': 'Article', author: { name: 'Jane Doe' } });
    expect(byline('<p class="byline">By Jane Doe, John Roe</p>', head)).toBe('Jane Doe, John Roe');
  });

  it('is a shown person before the site itself', () => {
    const head = og('og:site_name', 'Coast News') + jsonLd({ '@type': 'Article', author: { name: 'Coast News' } });
    expect(byline('<p class="byline">By Jane Doe</p>', head)).toBe('Jane Doe');
  });

  it.each(['Department of Weather and Tides', 'newsdesk'])('is a shown person rather than the %s', (declared) => {
    const head = `<meta name="author" content="${declared}">`;
    expect(byline('<p class="byline">By Jane Doe</p>', head)).toBe('Jane Doe');
    expect(byline('', head)).toBe(declared);
  });

  it('is written as it is shown where it is declared in small letters', () => {
    const head = '<meta name="author" content="jane doe">';
    expect(byline('<p class="byline">Jane Doe</p>', head)).toBe('Jane Doe');
    expect(byline('<p class="byline">Ann Ash</p>', head)).toBe('jane doe');
  });

  it('is both declared writers, not the photographer that is shown', () => {
    const head = '<meta name="author" content="Jane Doe og John Roe">';
    expect(byline('<p class="byline">Ann Ash</p>', head)).toBe('Jane Doe og John Roe');
  });

  it('is the site where that is all the page shows', () => {
    const { fields, publisherByline } = metadataOf({
      head: TITLE + og('og:site_name', 'Coast News'),
      body: `${H1}<span itemprop="author">Coast News</span>${TEXT}`,
    });
    expect(fields.byline).toBeNull();
    expect(publisherByline()).toEqual({ value: 'Coast News', origin: 'visible' });
  });

  it('is what a card for social media calls the writer', () => {
    const head = '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">';
    expect(metadataOf({ head })).toMatchObject({
      fields: { byline: 'Jane Doe' },
      origins: { byline: 'meta twitter:data1' },
    });
  });
});
