import { describe, expect, it } from 'vitest';
import { fakeAnnotation, fakeArticle } from '@/tests/helpers/fake-articles';
import type { SearchPassage } from '@/utils/model/search';
import { createMarker } from '@/utils/search/mark';
import { parseQuery } from '@/utils/search/parse';
import { passagesOf } from '@/utils/search/passages';
import { planQuery } from '@/utils/search/plan';

const TEXT = 'Công tác xây dựng Đảng của tỉnh đạt nhiều kết quả tích cực trong năm qua.';
const QUOTES = ['xây dựng Đảng của tỉnh', 'đồng chí Lê Văn Dũng', 'đảng bộ xây trường'];

function find(query: string, quotes: readonly string[] = QUOTES, text = TEXT): Pick<SearchPassage, 'field'>[] {
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(query);
  const annotations = quotes.map((exact, at) => fakeAnnotation(exact, { id: String(at) }));
  return passagesOf(
    { article: fakeArticle({ title: 'Quảng Nam' }), textContent: text, annotations },
    createMarker(planQuery(parsed.query)),
  );
}

describe('the passages of an article', () => {
  it('are those that have most of the words, the best first', () => {
    expect(find('xay dung dang')).toMatchObject([
      { field: 'quote', annotationId: '0' },
      { field: 'body' },
      { field: 'quote', annotationId: '2' },
    ]);
  });

  it('are all of those with one word, where no passage has more', () => {
    expect(find('dung', ['Lê Văn Dũng', 'dựng nhà'])).toHaveLength(3);
  });

  it('are also those with a word that stands nowhere else', () => {
    expect(find('xay dung dang Phước', [...QUOTES, 'tại Phước Sơn'])).toContainEqual(
      expect.objectContaining({ field: 'quote', annotationId: '3' }),
    );
  });
});
