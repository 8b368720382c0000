import { describe, expect, it } from 'vitest';
import { readPageMetadata } from '@/utils/extraction/metadata/read-metadata';
import { readStructuredArticle } from '@/utils/extraction/metadata/structured-data';

import { pageOf } from '../parse-page';
import { jsonLd, og } from './read';

const [A, B] = ['https://coast.example/a', 'https://coast.example/b'];
const article = (url: string, name: string) =>
  jsonLd({ '@type': 'NewsArticle', url, datePublished: '2024-02-28', author: { name }, articleSection: 'Weather' });

/** What is read at an address of a page that was loaded at another. */
function metadataAt(url: string, loaded: string, head: string) {
  const page = pageOf('<main><h1>The ferry runs again</h1><p>By John Roe</p><p>29 February 2024</p></main>', head);
  const performance = { getEntriesByType: () => [{ name: loaded }] };
  Object.defineProperty(page, 'defaultView', { value: { performance, location: { href: url } } });
  const { fields } = readPageMetadata(page, url, url, readStructuredArticle(page, url));
  return fields;
}

const HEAD =
  og('article:published_time', '2024-02-28T08:00:00Z') +
  og('og:image', '/a.jpg') +
  og('og:site_name', 'Coast News') +
  '<meta name="author" content="Jane Doe"><meta name="keywords" content="wind"><title>The ferry runs again</title>';

describe('after a navigation within the page', () => {
  it('a head that names the address it was loaded at tells the site alone', () => {
    expect(metadataAt(B, A, `${HEAD}${article(A, 'Jane Doe')}<link rel="canonical" href="${A}">`)).toMatchObject({
      title: 'The ferry runs again',
      byline: 'John Roe',
      publishedTime: '2024-02-29',
      section: null,
      leadImage: null,
      keywords: [],
      siteName: 'Coast News',
      canonicalUrl: null,
    });
  });

  it('the article of this address is read from it where it has several', () => {
    expect(metadataAt(B, A, HEAD + article(A, 'Jane Doe') + article(B, 'Ada Poe'))).toMatchObject({
      byline: 'Ada Poe',
      publishedTime: '2024-02-28',
      leadImage: null,
    });
  });

  it.each([
    ['its canonical link names', `<link rel="canonical" href="${B}">`],
    ['og:url names', og('og:url', B)],
  ])('a head is of the address that %s', (_how, link) => {
    expect(metadataAt(B, A, HEAD + link)).toMatchObject({
      byline: 'Jane Doe',
      keywords: ['wind'],
      leadImage: 'https://coast.example/a.jpg',
      canonicalUrl: B,
    });
  });

  it.each([`${A}#part`, `${A}?utm_source=x`, 'https://www.coast.example/a/'])(
    'to %s the page is still the same',
    (url) => expect(metadataAt(url, A, HEAD + article(A, 'Jane Doe'))).toMatchObject({ section: 'Weather' }),
  );
});
