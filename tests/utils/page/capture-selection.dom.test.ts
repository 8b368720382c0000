import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { fakeBackground } from '@/tests/helpers/fake-background';
import { putArticle, rangeOf, select, startPageTools, type RunningTools } from '@/tests/helpers/page-tools';
import { quoteOf } from '@/utils/model/selector';
import { selectedPassage } from '@/utils/page/selection';

const PASSAGE = 'Tỉnh uỷ Quảng Nam';
const HTML = `
  <h1>Xây dựng Đảng</h1>
  <p>${PASSAGE} tiếp tục xây dựng Đảng trong nhiệm kỳ này và kỳ sau.</p>
  <p>Toàn tỉnh có 90% bí thư cấp ủy. 👩‍👩‍👧 Hết.</p>
  <p><textarea>${PASSAGE}</textarea></p>
  <div contenteditable="true">Viết ở đây một đoạn văn.</div>`;

let running: RunningTools;
let article: HTMLElement;
let remove: () => void;

beforeEach(() => {
  ({ article, remove } = putArticle(HTML));
  running = startPageTools(fakeBackground());
});
afterEach(() => {
  running.end();
  remove();
});

describe('the selection as the background asks for it', () => {
  it('is described, and whole graphemes of it', async () => {
    select(article, PASSAGE);
    const outcome = await running.tools.captureSelection();
    expect(outcome.ok && quoteOf(outcome.target)?.exact).toBe(PASSAGE);
    const family = rangeOf(article, '👩‍👩‍👧');
    document
      .getSelection()
      ?.setBaseAndExtent(family.startContainer, family.startOffset + 2, family.endContainer, family.endOffset + 4);
    const half = await running.tools.captureSelection();
    expect(half.ok && quoteOf(half.target)?.exact).toBe('👩‍👩‍👧 Hết');
  });

  it('goes once it is highlighted, unless it is another by then', async () => {
    select(article, PASSAGE);
    await running.tools.captureSelection();
    expect(document.getSelection()?.toString()).toBe(PASSAGE);
    await running.tools.releaseSelection();
    expect(document.getSelection()?.toString()).toBe('');
    select(article, PASSAGE);
    await running.tools.captureSelection();
    select(article, 'bí thư cấp ủy');
    await running.tools.releaseSelection();
    expect(document.getSelection()?.toString()).toBe('bí thư cấp ủy');
  });

  it('has a reason when there is none', async () => {
    document.getSelection()?.removeAllRanges();
    expect(await running.tools.captureSelection()).toEqual({ ok: false, reason: 'nothing-selected' });
    select(article, 'một đoạn văn');
    expect(await running.tools.captureSelection()).toEqual({ ok: false, reason: 'in-a-field' });
    document.getSelection()?.removeAllRanges();
    const field = article.querySelector('textarea');
    field?.focus();
    field?.select();
    expect(await running.tools.captureSelection()).toEqual({ ok: false, reason: 'in-a-field' });
    const [heading] = article.querySelectorAll('h1');
    const before = heading?.previousSibling;
    if (before) document.getSelection()?.setBaseAndExtent(before, 0, before, 2);
    expect(await running.tools.captureSelection()).toEqual({ ok: false, reason: 'no-text' });
  });

  it('is told without a look at all that stands before it', () => {
    article.insertAdjacentHTML('beforeend', `${'<p>Một dòng <b>nữa</b>.</p>'.repeat(500)}<p>Câu <i>cuối</i>.</p>`);
    const range = document.createRange();
    range.selectNodeContents(article.lastElementChild as Element);
    range.setStart(article.lastElementChild?.previousElementSibling as Element, 0);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    const looked = vi.spyOn(Range.prototype, 'intersectsNode');
    onTestFinished(() => looked.mockRestore());
    expect(selectedPassage(document).ok).toBe(true);
    expect(looked.mock.calls.length).toBeLessThan(20);
  });

  it('is in a frame that keeps its text to itself when the reader is there', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', '');
    frame.srcdoc = '<p>Elsewhere</p>';
    article.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
    document.getSelection()?.removeAllRanges();
    frame.focus();
    expect(await running.tools.captureSelection()).toEqual({ ok: false, reason: 'in-a-frame' });
  });
});
