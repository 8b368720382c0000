import { expect, it } from 'vitest';
import { parseQuery } from '@/utils/search/parse';
import { hostNameOf } from '@/utils/text/host-name';

it.each([
  ['https://www.example.com/news', 'example.com'],
  ['https://news.example:8080/a', 'news.example'],
  ['no address', ''],
])('the host name of %s', (url, name) => {
  expect(hostNameOf(url)).toBe(name);
});

it('is what a search for a site asks for', () => {
  expect(parseQuery(`site:${hostNameOf('https://www.news.example:8080/a')}`)).toMatchObject({
    query: { type: 'filter', field: 'site', value: 'news.example' },
  });
});
