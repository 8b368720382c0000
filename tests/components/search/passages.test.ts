import { expect, it } from 'vitest';
import { placeOf, titleRuns, withMatchInView } from '@/components/search/passages';
import { fakeArticle } from '../../helpers/fake-articles';

const run = (text: string, match = false) => ({ text, match });
const quote = (prefix: string, exact: string, suffix: string) => ({
  quote: { type: 'TextQuoteSelector', exact, prefix, suffix },
});

it('opens a quote or a note at its highlight', () => {
  expect(placeOf({ field: 'note', runs: [run('x', true)], annotationId: 'a1' })).toEqual({ annotationId: 'a1' });
});

it('opens a text at the match, with the words around it as context, and never across an ellipsis', () => {
  const runs = [run('…cách xa. Nâng tổng số '), run('đảng viên', true), run(' lên 72.343 đồng chí trong… năm')];
  expect(placeOf({ field: 'body', runs })).toEqual(quote('Nâng tổng số ', 'đảng viên', ' lên 72.343 đồng'));
  expect(placeOf({ field: 'body', runs: [run('…'), run('đảng', true), run('… và')] })).toEqual(quote('', 'đảng', ''));
});

it('takes matches that stand together as one', () => {
  const runs = [run('xây', true), run(' '), run('dựng', true), run(' Đảng')];
  expect(placeOf({ field: 'body', runs })).toEqual(quote('', 'xây dựng', ' Đảng'));
});

it('opens an article at the top when only its title answers', () => {
  expect(placeOf(undefined)).toEqual({});
});

it('begins shortly before the first match, at a word, so that two lines hold it', () => {
  const runs = [
    run('said that they did expect a timetable, and that a ferry would run while the '),
    run('bridge', true),
    run(' is'),
  ];
  expect(withMatchInView(runs)).toEqual([
    run('…and that a ferry would run while the '),
    run('bridge', true),
    run(' is'),
  ]);
  expect(withMatchInView([run('the old '), run('bridge', true)])).toEqual([run('the old '), run('bridge', true)]);
});

it('cuts no sign in two where there are no words to begin at', () => {
  const [first] = withMatchInView([run(`${'𠮷'.repeat(60)}老`), run('桥', true)]);
  expect(first?.text).toBe(`…${'𠮷'.repeat(19)}老`);
});

it('shows a text without a match from its beginning', () => {
  expect(withMatchInView([run('x '.repeat(60))])).toEqual([run('x '.repeat(60))]);
});

it('shows a title that does not match as it is', () => {
  const article = fakeArticle();
  expect(titleRuns({ article, score: 1, passages: [] })).toEqual([{ text: article.title, match: false }]);
});

it('names a result without a title', () => {
  expect(titleRuns({ article: fakeArticle({ title: '' }), passages: [], score: 1 })).toEqual([run('Untitled article')]);
});
