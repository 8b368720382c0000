import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotationOn, fakeBackground, type FakeBackground } from '@/tests/helpers/fake-background';
import { clickOn, painted, putArticle, rangeOf, startPageTools, type RunningTools } from '@/tests/helpers/page-tools';
import { quoteOf } from '@/utils/model/selector';
import { describe as describePassage } from '@/utils/page/anchoring';

const HTML = `
  <p>Tỉnh uỷ Quảng Nam tiếp tục xây dựng Đảng trong nhiệm kỳ này và kỳ sau.</p>
  <p>Toàn tỉnh có 90% bí thư cấp ủy, theo nguồn tin của báo hôm nay.</p>`;

let background: FakeBackground;
let running: RunningTools;
let article: HTMLElement;
let remove: () => void;

beforeEach(() => {
  ({ article, remove } = putArticle(HTML));
  background = fakeBackground();
  running = startPageTools(background);
});
afterEach(() => {
  running.end();
  remove();
});

describe('what became of a quote', () => {
  it('is shown with what changed, and what changes the meaning', async () => {
    article.innerHTML = article.innerHTML.replace('90%', '60%');
    background.annotations.set('a3', annotationOn(editedTarget(), { id: 'a3', color: 'blue' }));
    await running.tools.refresh();
    await painted('blue-edited');
    clickOn(article, 'Toàn tỉnh');
    const card = await running.find('dialog', 'Highlight');
    expect(card.querySelector('ins')?.textContent).toContain('60');
    expect(card.querySelector('del')?.textContent).toContain('90');
    expect(card.querySelector('[data-alarm="figure"]')).not.toBeNull();
    await expect
      .poll(() => background.asked.filter((one) => one.method === 'reportAnchoring').length, { timeout: 4000 })
      .toBe(1);
  });

  function editedTarget() {
    const before = document.createElement('div');
    before.innerHTML = HTML;
    const quote = 'Toàn tỉnh có 90% bí thư cấp ủy, theo';
    article.replaceWith(before);
    const target = { source: '', selector: describePassage(document.body, rangeOf(before, quote)) ?? [] };
    before.replaceWith(article);
    return target;
  }
});

describe('a place that may be the passage', () => {
  const TWICE = 'Đoạn này xuất hiện hai lần trong bài.';

  beforeEach(async () => {
    article.insertAdjacentHTML('beforeend', `<p>${TWICE}</p><p>${TWICE}</p>`);
    const sure = describePassage(document.body, rangeOf(article, 'tiếp tục xây dựng')) ?? [];
    background.annotations.set('sure', annotationOn({ source: '', selector: sure }, { id: 'sure' }));
    const selector = [{ type: 'TextQuoteSelector' as const, exact: TWICE, prefix: '', suffix: '' }];
    background.annotations.set('twice', annotationOn({ source: '', selector }, { id: 'twice', color: 'purple' }));
    await running.tools.refresh();
    await painted('purple-unsure');
    await running.tools.showAnnotation({ id: 'twice' });
  });

  it('is accepted with a press, and is the passage from then on', async () => {
    (await running.find('button', 'This is the passage')).click();
    await painted('purple-normal');
    expect(CSS.highlights.get('pressmark-purple-unsure')?.size).toBe(0);
    expect(background.asked.some((one) => one.method === 'acceptPlace')).toBe(true);
  });

  it('is accepted where it reaches over the edge of an open shadow root', async () => {
    const host = document.createElement('section');
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>Đoạn này bắt đầu trong bóng râm</p>';
    article.append(host, document.createTextNode('và kết thúc ở ngoài trang.'));
    const exact = 'Đoạn này bắt đầu trong bóng râm\nvà kết thúc ở ngoài trang.';
    const doubtful = 'Đoạn kia bắt đầu trong bóng tối\nvà kết thúc ở ngoài trang.';
    const selector = [{ type: 'TextQuoteSelector' as const, exact: doubtful, prefix: '', suffix: '' }];
    background.annotations.set('over', annotationOn({ source: '', selector }, { id: 'over', color: 'pink' }));
    await running.tools.refresh();
    expect(await running.tools.showAnnotation({ id: 'over' })).toBe(true);
    (await running.find('button', 'This is the passage')).click();
    await expect.poll(() => quoteOf(background.annotations.get('over')!.target)?.exact).toBe(exact);
  });

  it('is refused with a press, and not offered again', async () => {
    (await running.find('button', 'Not it')).click();
    await painted('purple-unsure', 0);
    expect(background.annotations.get('twice')?.refusedPlace).toBe(TWICE);
    running.end();
    running = startPageTools(background);
    await painted('yellow-normal');
    expect(CSS.highlights.get('pressmark-purple-unsure')?.size ?? 0).toBe(0);
    expect(await running.tools.showAnnotation({ id: 'twice' })).toBe(false);
  });
});
