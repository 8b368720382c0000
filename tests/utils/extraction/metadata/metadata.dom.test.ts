import { describe, expect, it } from 'vitest';
import { cleanByline } from '@/utils/extraction/metadata/names';
import { readPageMetadata } from '@/utils/extraction/metadata/read-metadata';
import { readStructuredArticle } from '@/utils/extraction/metadata/structured-data';
import { pageOf } from '../parse-page';

const HERE = 'https://news.example/2024/story.html';
const read = (head: string, body = '') => {
  const page = pageOf(body, head);
  return readPageMetadata(page, HERE, HERE, readStructuredArticle(page, HERE));
};
const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>`;

describe('JSON-LD', () => {
  it.each([
    ['alone', '{"@type":"NewsArticle","headline":"The story","author":{"@type":"Person","name":"Ada Poe"}}'],
    [
      'in a list',
      '[{"@type":"BreadcrumbList"},{"@type":["NewsArticle"],"headline":"The story","author":[{"name":"Ada Poe"}]}]',
    ],
    [
      'in a graph, the author elsewhere',
      '{"@graph":[{"@id":"#a","@type":"Person","name":"Ada Poe"},{"@type":"Article","headline":"The story","author":{"@id":"#a"}}]}',
    ],
    ['with a comma too many', '{"@type":"NewsArticle","headline":"The story","author":{"name":"Ada Poe",},}'],
    [
      'with a raw line break and a stray quote',
      '{"@type":"NewsArticle","headline":"The story","description":"He said "no"\n and left","author":"Ada Poe"}',
    ],
    ['in a comment', '<!-- {"@type":"NewsArticle","headline":"The story","author":"Ada Poe"} -->'],
  ])('is read %s', (_how, json) => {
    const { fields, origins } = read(jsonLd(json));
    expect(fields).toMatchObject({ title: 'The story', byline: 'Ada Poe' });
    expect(origins).toMatchObject({ title: 'json-ld', byline: 'json-ld' });
  });

  it('is left out where it is somebody’s recursion', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(read(jsonLd(deep) + jsonLd('{"@type":"NewsArticle","headline":"The story"}')).fields.title).toBe(
      'The story',
    );
  });

  it('describes the article of this address where the page has several', () => {
    const things =
      '[{"@type":"NewsArticle","headline":"Another","url":"https://news.example/x"},{"@type":"NewsArticle","headline":"The story","url":"https://news.example/2024/story.html"}]';
    expect(read(jsonLd(things)).fields.title).toBe('The story');
  });
});

describe('a byline', () => {
  it.each([
    ['Bài, ảnh: Đình Tăng', 'Đình Tăng'],
    ['كتبت: ليلى حداد', 'ليلى حداد'],
    ['By Jane Doe', 'Jane Doe'],
    ['Von Anna Müller', 'Anna Müller'],
    ['Por María García | 3 de mayo', 'María García'],
    ['Автор: Иван Петров', 'Иван Петров'],
    ['記者：王小明', '王小明'],
    ['Jane Doe (Reuters)', 'Jane Doe'],
    ['Jane Doe jane@news.example', 'Jane Doe'],
  ])('%s names %s', (line, name) => expect(cleanByline(line)).toBe(name));

  it('is the same in NFD', () => {
    expect(cleanByline('Bài, ảnh: Đình Tăng'.normalize('NFD'))?.normalize('NFC')).toBe('Đình Tăng');
  });

  it.each(['https://news.example/author/7', '', '12:30'])('%s names nobody', (line) =>
    expect(cleanByline(line)).toBeNull(),
  );
});

describe('a canonical address', () => {
  const canonical = (href: string) => read(`<link rel="canonical" href="${href}">`).fields.canonicalUrl;

  it('is believed on the same site', () =>
    expect(canonical('https://www.news.example/2024/story')).toBe('https://www.news.example/2024/story'));

  it.each([
    'https://else.example/2024/story.html',
    'https://news.example/',
    'https://news.example/2024/',
    'javascript:0',
  ])('%s is not believed', (href) => expect(canonical(href)).toBeNull());
});

describe('published and modified', () => {
  it('are kept apart, each with its origin', () => {
    const { fields, origins } = read(
      '<meta property="article:published_time" content="2024-02-28T08:00:00Z"><meta property="article:modified_time" content="2024-02-29T10:00:00Z">',
    );
    expect(fields).toMatchObject({ publishedTime: '2024-02-28T08:00:00Z', modifiedTime: '2024-02-29T10:00:00Z' });
    expect(origins.publishedTime).toBe('meta article:published_time');
  });

  it('are read from what the page shows where nothing declares them', () => {
    expect(
      read('', '<h1>The story of the day</h1><p class="date">Thursday, 29 February 2024 at 21:39</p>').fields
        .publishedTime,
    ).toBe('2024-02-29T21:39:00');
  });
});

describe('a title', () => {
  it('loses the name of the site', () => {
    expect(
      read('<title>The story of the day | Coast News</title><meta property="og:site_name" content="Coast News">').fields
        .title,
    ).toBe('The story of the day');
  });

  it('is the heading of the page where both say the same', () => {
    const { fields, origins } = read('<title>The story of the day</title>', '<h1>The Story of the Day</h1>');
    expect(fields.title).toBe('The Story of the Day');
    expect(origins.title).toBe('h1');
  });
});
