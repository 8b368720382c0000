import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { annotationOn, fakeBackground, type FakeBackground } from '@/tests/helpers/fake-background';
import { startPageTools, type RunningTools } from '@/tests/helpers/page-tools';
import { quoteOf } from '@/utils/model/selector';
import { anchor, describe as describePassage } from '@/utils/page/anchoring';
import { boxInPage, followFrames, largestFrameOf } from '@/utils/page/frames';

const INNER = `<!doctype html><style>body { margin: 0; font: 16px/20px sans-serif }</style>
  <p>Tỉnh uỷ Quảng Nam tiếp tục xây dựng Đảng trong nhiệm kỳ này và kỳ sau.</p>
  <p>Toàn tỉnh có 90% bí thư cấp ủy, theo nguồn tin của báo hôm nay.</p>`;
const QUOTE = 'Quảng Nam tiếp tục xây dựng';
const PATIENCE = { timeout: 8000 };

let frame: HTMLIFrameElement;
let outer: HTMLElement;

const loaded = (one: HTMLIFrameElement) =>
  new Promise((resolve) => one.addEventListener('load', resolve, { once: true }));
const inner = () => frame.contentDocument as Document;

async function putFrame(html: string): Promise<void> {
  const done = loaded(frame);
  frame.srcdoc = html;
  await done;
}

beforeEach(async () => {
  outer = document.createElement('main');
  outer.innerHTML =
    '<p>Before the frame.</p><iframe style="border: 5px solid; width: 600px; height: 200px"></iframe><p>After it.</p>';
  frame = outer.querySelector('iframe') as HTMLIFrameElement;
  document.body.append(outer);
  await putFrame(INNER);
});
afterEach(() => outer.remove());

function rangeOf(words: string): Range {
  const walker = inner().createTreeWalker(inner().body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at === -1) continue;
    const range = inner().createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`“${words}” is not in the frame.`);
}

const paintedInFrame = () =>
  [...((frame.contentWindow as Window & typeof globalThis).CSS.highlights ?? [])].flatMap(([name, ranges]) =>
    [...ranges].map((range) => `${name}: ${(range as Range).toString()}`),
  );

describe('text in a frame of the same origin', () => {
  it('is read in its place, described, and found again', () => {
    const selectors = describePassage(document.body, rangeOf(QUOTE)) ?? [];
    expect(quoteOf({ source: '', selector: selectors })).toMatchObject({
      exact: QUOTE,
      prefix: expect.stringMatching(/Before the frame\.\nTỉnh uỷ $/),
      suffix: expect.stringMatching(/hôm nay\.\nAfter it\./),
    });
    const found = anchor(document.body, selectors);
    expect(found).toMatchObject({ verdict: 'exact', confident: true });
    expect(found?.range?.toString()).toBe(QUOTE);
    expect(found?.range?.startContainer.ownerDocument).toBe(inner());
  });

  it('is the text after its frame’s element for a range that begins there', () => {
    const range = document.createRange();
    range.setStartBefore(frame);
    range.setEndAfter(frame);
    const [quote] = describePassage(document.body, range) ?? [];
    expect(quote).toMatchObject({ exact: expect.stringMatching(/^Tỉnh uỷ .*hôm nay\.$/s) });
  });

  it('is read anew when it changes, when another document loads, and when the frame goes', async () => {
    const selectors = describePassage(document.body, rangeOf(QUOTE)) ?? [];
    const paragraph = inner().querySelector('p') as Element;
    paragraph.textContent = paragraph.textContent.replace('tiếp tục', 'không tiếp tục');
    expect(anchor(document.body, selectors)?.verdict).toBe('edited');
    await putFrame('<p>Something else altogether.</p>');
    expect(anchor(document.body, selectors)?.verdict).toBe('orphan');
    await putFrame(INNER);
    expect(anchor(document.body, selectors)?.verdict).toBe('exact');
    frame.remove();
    expect(anchor(document.body, selectors)?.verdict).toBe('orphan');
  });

  it('is followed until another document loads, or the frame goes', async () => {
    const followed: { document: Document; signal: AbortSignal }[] = [];
    const end = new AbortController();
    followFrames(document, (one, signal) => followed.push({ document: one, signal }), end.signal);
    await putFrame(INNER);
    frame.remove();
    expect(followed.map(({ signal }) => signal.aborted)).toEqual([true, true]);
    outer.append(frame);
    await putFrame(INNER);
    expect(followed.at(-1)?.document).toBe(inner());
    expect(followed.at(-1)?.signal.aborted).toBe(false);
    end.abort();
  });

  it('has its boxes where the reader sees them', () => {
    const box = rangeOf(QUOTE).getBoundingClientRect();
    const { left, top } = frame.getBoundingClientRect();
    const view = frame.contentWindow as Window;
    expect(boxInPage(box, view)).toEqual({
      left: left + 5 + box.left,
      top: top + 5 + box.top,
      right: left + 5 + box.right,
      bottom: top + 5 + box.bottom,
    });
    frame.style.transform = 'scale(0.5)';
    const half = boxInPage(box, view);
    expect((half?.right ?? 0) - (half?.left ?? 0)).toBeCloseTo(box.width / 2, 3);
    view.scrollTo(0, 0);
    expect(boxInPage({ left: 0, top: 500, right: 10, bottom: 510 }, view)).toBeNull();
  });

  it('is an article when it takes the room of one', () => {
    expect(largestFrameOf(document)).toBe(inner());
    frame.style.height = '100px';
    expect(largestFrameOf(document)).toBeNull();
  });
});

describe('the page tools', () => {
  let background: FakeBackground;
  let running: RunningTools;
  const start = (...annotations: Parameters<typeof fakeBackground>[0] & object) => {
    background = fakeBackground(annotations);
    running = startPageTools(background);
  };
  afterEach(() => running.end());
  const describeWords = () => ({ source: '', selector: describePassage(document.body, rangeOf(QUOTE)) ?? [] });
  const select = (words: string) => {
    frame.focus();
    frame.contentWindow?.focus();
    const { startContainer, startOffset, endContainer, endOffset } = rangeOf(words);
    inner().getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  };
  const click = (words: string) => {
    const box = rangeOf(words).getBoundingClientRect();
    const init = { clientX: box.left + 5, clientY: box.top + 5, bubbles: true, composed: true, detail: 1 };
    const target = inner().elementFromPoint(init.clientX, init.clientY) as Element;
    target.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerType: 'mouse' }));
    target.dispatchEvent(new PointerEvent('pointerup', { ...init, pointerType: 'mouse' }));
    target.dispatchEvent(new MouseEvent('click', init));
  };

  it('offer colours beside what is selected in a frame, and paint it there', async () => {
    start();
    select(QUOTE);
    const toolbar = await running.offered();
    const passage = boxInPage(rangeOf(QUOTE).getBoundingClientRect(), frame.contentWindow as Window);
    const { bottom, left, right } = toolbar.getBoundingClientRect();
    const middle = ((passage?.left ?? 0) + (passage?.right ?? 0)) / 2;
    expect(Math.abs((left + right) / 2 - middle)).toBeLessThan(60);
    expect(
      Math.min(
        Math.abs(bottom - (passage?.top ?? 0)),
        Math.abs((passage?.bottom ?? 0) - toolbar.getBoundingClientRect().top),
      ),
    ).toBeLessThan(20);
    (await running.find('button', 'Green')).click();
    await vi.waitFor(() => expect(paintedInFrame()).toEqual([`pressmark-green-normal: ${QUOTE}`]), PATIENCE);
    expect(inner().adoptedStyleSheets).toHaveLength(1);
    running.end();
    expect(paintedInFrame()).toEqual([]);
    expect(inner().adoptedStyleSheets).toHaveLength(0);
  });

  it('answer the keys pressed in the frame', async () => {
    start();
    select(QUOTE);
    await running.offered();
    inner().body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '3', code: 'Digit3', bubbles: true, composed: true }),
    );
    await vi.waitFor(() => expect(paintedInFrame()).toEqual([`pressmark-blue-normal: ${QUOTE}`]), PATIENCE);
  });

  it('hand the popup what is selected in the frame the reader is in', async () => {
    start();
    select(QUOTE);
    const captured = await running.tools.captureSelection();
    expect(captured.ok && quoteOf(captured.target)?.exact).toBe(QUOTE);
  });

  it('put the colours away when the reader turns to the page around', async () => {
    start();
    select(QUOTE);
    await running.offered();
    outer.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true, pointerType: 'mouse' }));
    await vi.waitFor(() => expect(running.isOffered()).toBe(false), PATIENCE);
  });

  it('open the card of what is clicked in the frame, and find it again when the frame loads anew', async () => {
    start(annotationOn(describeWords(), { id: 'a1' }));
    await vi.waitFor(() => expect(paintedInFrame()).toEqual([`pressmark-yellow-normal: ${QUOTE}`]), PATIENCE);
    click(QUOTE);
    expect((await running.find('dialog', 'Highlight')).textContent).toContain(QUOTE);
    await putFrame(INNER.replace('<p>', '<p>Mới: </p><p>'));
    await vi.waitFor(() => expect(paintedInFrame()).toContain(`pressmark-yellow-normal: ${QUOTE}`), PATIENCE);
  });
});
