import { afterEach, beforeEach, expect, it } from 'vitest';
import { annotationOn, fakeBackground, type FakeBackground } from '@/tests/helpers/fake-background';
import { putArticle, startPageTools, type RunningTools } from '@/tests/helpers/page-tools';
import { sampleTarget } from '@/tests/helpers/samples';

let background: FakeBackground;
let running: RunningTools;
let remove: () => void;

beforeEach(() => {
  ({ remove } = putArticle('<p>Một trang có rất nhiều đoạn được đánh dấu.</p>'));
  const ids = Array.from({ length: 1_100 }, (_, index) => `a${index}`);
  background = fakeBackground(ids.map((id) => annotationOn(sampleTarget('rất nhiều'), { id })));
  running = startPageTools(background);
});
afterEach(() => {
  running.end();
  remove();
});

it('tells of more findings than one message may hold in several, each finding once', { timeout: 20_000 }, async () => {
  const told = () =>
    background.asked
      .filter(({ method }) => method === 'reportAnchoring')
      .map(({ data }) => (data as { results: { id: string }[] }).results.map(({ id }) => id));
  await expect.poll(() => new Set(told().flat()).size, { timeout: 15_000 }).toBe(1_100);
  expect(Math.max(...told().map((ids) => ids.length))).toBeLessThanOrEqual(500);
  expect(told().flat()).toHaveLength(1_100);
});
