import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBackground, type FakeBackground } from '@/tests/helpers/fake-background';
import { press, putArticle, select, settled, startPageTools, type RunningTools } from '@/tests/helpers/page-tools';

const PASSAGE = 'Tỉnh uỷ Quảng Nam';

let background: FakeBackground;
let running: RunningTools;
let article: HTMLElement;
let remove: () => void;

beforeEach(() => {
  ({ article, remove } = putArticle(`<p>${PASSAGE} tiếp tục xây dựng Đảng trong nhiệm kỳ này và kỳ sau.</p>`));
  background = fakeBackground();
  running = startPageTools(background);
});
afterEach(() => {
  running.end();
  remove();
});

describe('what is selected on a page that becomes another one without loading', () => {
  const { href } = location;
  const move = () => history.pushState(null, '', `${location.pathname}?trang=2`);
  afterEach(() => history.replaceState(null, '', href));

  it('is not highlighted there', async () => {
    select(article, PASSAGE);
    await running.offered();
    move();
    expect(running.isOffered()).toBe(false);
    press('1');
    await settled();
    expect(background.asked.filter((one) => one.method === 'annotate')).toEqual([]);
  });

  it('is not shown there, where the answer comes too late', async () => {
    let answer = () => {};
    const stored = new Promise<void>((resolve) => (answer = resolve));
    const annotate = background.annotate.bind(background);
    background.annotate = async (data) => {
      const outcome = await annotate(data);
      background.annotations.clear();
      await stored;
      return outcome;
    };
    select(article, PASSAGE);
    await running.offered();
    press('n');
    await expect.poll(() => background.asked.some((one) => one.method === 'annotate')).toBe(true);
    move();
    answer();
    expect(await running.said()).toMatch(/^Highlighted/);
    await settled();
    expect(CSS.highlights.get('pressmark-yellow-normal')?.size ?? 0).toBe(0);
    expect(running.has('dialog', 'Highlight')).toBe(false);
  });
});
