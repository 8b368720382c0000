import { expect, it } from 'vitest';
import { readAddress } from '@/utils/detection/address';

it.each([
  ['https://a.test/', true],
  ['https://a.test', true],
  ['https://a.test/index.html', true],
  ['https://a.test/vi', true],
  ['https://a.test/zh-TW/', true],
  ['https://a.test/?p=4512', false],
  ['https://a.test/news', false],
])('%s is a front page: %s', (url, isFront) => {
  expect(readAddress(url).isFront).toBe(isFront);
});

it.each([
  ['https://a.test/thoi-su/nuoc-sach-ve-ban-4512877.html', 4],
  ['https://a.test/2024/02/bridge_reopens_on_sunday', 4],
  ['https://a.test/world', 1],
  ['https://a.test/4512877', 0],
])('counts the words of the headline in %s', (url, slugWords) => {
  expect(readAddress(url).slugWords).toBe(slugWords);
});

it('tells a date from a number', () => {
  expect(readAddress('https://a.test/2024/02/11/bridge')).toMatchObject({ hasDate: true, hasNumber: false });
  expect(readAddress('https://a.test/2024-02-11-bridge')).toMatchObject({ hasDate: true });
  expect(readAddress('https://a.test/a/4512877')).toMatchObject({ hasDate: false, hasNumber: true });
  expect(readAddress('https://a.test/archive/2024')).toMatchObject({ hasDate: false, hasNumber: false });
});

it('knows shops, forums, searches and sections by whole parts of the path', () => {
  expect(readAddress('https://a.test/products/stool').isService).toBe(true);
  expect(readAddress('https://a.test/forum/viewtopic.php?t=9').isService).toBe(true);
  expect(readAddress('https://a.test/news/shop-owners-protest').isService).toBe(false);
  expect(readAddress('https://a.test/?s=bridge').isSearch).toBe(true);
  expect(readAddress('https://a.test/news/bridge').isNews).toBe(true);
  expect(readAddress('https://a.test/news').isNews).toBe(false);
});

it('says nothing of an address that cannot be parsed', () => {
  const nothing = readAddress('not an address');
  expect(nothing).toMatchObject({ isFront: false, slugWords: 0, hasDate: false, hasNumber: false, isService: false });
});
