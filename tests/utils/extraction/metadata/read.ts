import { type PageMetadata, readPageMetadata } from '@/utils/extraction/metadata/read-metadata';
import { readStructuredArticle } from '@/utils/extraction/metadata/structured-data';
import { parsePage } from '../parse-page';

interface Source {
  head?: string;
  body?: string;
  lang?: string;
  url?: string;
}

/** What is read from a page that is made of these. */
export function metadataOf({
  head = '',
  body = '',
  lang = 'en',
  url = 'https://news.example/story',
}: Source): PageMetadata {
  const page = parsePage(`<!doctype html><html lang="${lang}"><head>${head}</head><body>${body}</body></html>`);
  return readPageMetadata(page, url, url, readStructuredArticle(page, url));
}

export const jsonLd = (thing: object): string => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

export const og = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;
