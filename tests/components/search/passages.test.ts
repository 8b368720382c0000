import { expect, it } from 'vitest';
import { placeOf, titleRuns } from '@/components/search/passages';
import { fakeArticle } from '../../helpers/fake-articles';

const run = (text: string, match = false) => ({ text, match });

it('opens a quote or a note at its highlight', () => {
  expect(placeOf({ field: 'note', runs: [run('x', true)], annotationId: 'a1' })).toEqual({ annotationId: 'a1' });
});

it('opens a text at the match with the words around it, and never across an ellipsis', () => {
  const runs = [run('…cách xa. Nâng tổng số '), run('đảng viên', true), run(' lên 72.343 đồng chí trong… năm')];
  expect(placeOf({ field: 'body', runs })).toEqual({ snippet: 'Nâng tổng số đảng viên lên 72.343 đồng' });
  expect(placeOf({ field: 'body', runs: [run('…'), run('đảng', true), run('… và')] })).toEqual({ snippet: 'đảng' });
});

it('takes matches that stand together as one', () => {
  const runs = [run('xây', true), run(' '), run('dựng', true), run(' Đảng')];
  expect(placeOf({ field: 'body', runs })).toEqual({ snippet: 'xây dựng Đảng' });
});

it('opens an article at the top when only its title answers', () => {
  expect(placeOf(undefined)).toEqual({});
});

it('shows a title that does not match as it is', () => {
  const article = fakeArticle();
  expect(titleRuns({ article, score: 1, passages: [] })).toEqual([{ text: article.title, match: false }]);
});
