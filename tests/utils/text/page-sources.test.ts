import { describe, expect, it } from 'vitest';
import { canonicalUrlAt } from '@/utils/text/page-sources';

const LINK = 'https://a.example/the-story';

describe('the canonical address a page claims', () => {
  it.each([
    ['as it was loaded', 'https://a.example/read?id=1', 'https://a.example/read?id=1'],
    ['after it dropped a tracker', 'https://a.example/read?id=1&fbclid=x', 'https://a.example/read?id=1'],
    ['at an anchor', 'https://a.example/read?id=1', 'https://a.example/read?id=1#notes'],
    ['at a route of its own', 'https://a.example/read?id=1', 'https://a.example/read?id=1#!/pictures'],
  ])('is its own %s', (_what, loadedUrl, url) => {
    expect(canonicalUrlAt(url, { canonicalUrl: LINK, loadedUrl })).toBe(LINK);
  });

  it.each([
    ['path', 'https://a.example/one', 'https://a.example/two'],
    ['query', 'https://a.example/read?id=1', 'https://a.example/read?id=2'],
  ])('is that of another page once its %s has moved', (_what, loadedUrl, url) => {
    expect(canonicalUrlAt(url, { canonicalUrl: LINK, loadedUrl })).toBeNull();
  });

  it('is taken as it stands where the browser does not know how the page was loaded', () => {
    expect(canonicalUrlAt('https://a.example/two', { canonicalUrl: LINK })).toBe(LINK);
  });
});
