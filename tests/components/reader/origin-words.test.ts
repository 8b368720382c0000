import { describe, expect, it } from 'vitest';
import { originWords } from '@/components/reader/origin-words';

describe('where a detail was read', () => {
  it.each([
    ['json-ld', 'the structured data of the page'],
    ['meta og:title', 'the page’s “og:title” tag'],
    ['meta article:published_time, visible', 'the page’s “article:published_time” tag and the text of the page'],
    ['visible', 'the text of the page'],
    ['something new', 'something new'],
  ])('%s is %s', (origin, words) => {
    expect(originWords(origin)).toBe(words);
  });

  it('is not said where it is not known', () => {
    expect(originWords(undefined)).toBeNull();
  });
});
