import { describe, expect, it } from 'vitest';
import { hasTerm, toggleTerm } from '@/components/search/query-terms';

describe('toggleTerm', () => {
  it.each([
    ['', 'is:unread', 'is:unread'],
    ['xây dựng', 'is:unread', 'xây dựng is:unread'],
    ['xây is:unread dựng', 'is:unread', 'xây dựng'],
    ['"xây dựng"', 'tag:"ngân sách"', '"xây dựng" tag:"ngân sách"'],
    ['tag:"ngân sách" đảng', 'tag:"ngân sách"', 'đảng'],
    ['"is:unread"', 'is:unread', '"is:unread" is:unread'],
    ['"chưa đóng', 'is:unread', '"chưa đóng" is:unread'],
    ['“khí hậu', 'is:unread', '“khí hậu" is:unread'],
    ['“khí hậu” tag:"a \\"b\\" c"', 'is:unread', '“khí hậu” tag:"a \\"b\\" c" is:unread'],
    ['tag:eu đảng', 'tag:"eu"', 'đảng'],
  ])('%s with %s becomes %s', (query, term, expected) => {
    expect(toggleTerm(query, term)).toBe(expected);
  });
});

it('sees a term only where it stands by itself', () => {
  expect(hasTerm('a tag:b c', 'tag:b')).toBe(true);
  expect(hasTerm('a tag:bc', 'tag:b')).toBe(false);
  expect(hasTerm('"a tag:b c"', 'tag:b')).toBe(false);
  expect(hasTerm('a tag:b', 'tag:"b"')).toBe(true);
  expect(hasTerm('“a tag:b c”', 'tag:b')).toBe(false);
});
