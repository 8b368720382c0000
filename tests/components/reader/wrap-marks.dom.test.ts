import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { unwrapMarks, wrapMarks, type Placement } from '@/components/reader/wrap-marks';

const HTML =
  '<p>Từ đầu <b>nhiệm kỳ</b> đến nay,</p>\n<ul>\n<li>cấp <i>uỷ</i></li>\n<li>đảng</li>\n</ul><table><tr> <td>5.649</td></tr></table>';

function textIn(): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = HTML;
  return root;
}

/** The range from one offset of the whole text to another. */
function rangeAt(root: HTMLElement, start: number, end: number): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const after = before + node.length;
    if (start >= before && start <= after) range.setStart(node, start - before);
    if (end >= before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

const markedText = (root: HTMLElement, id: string) =>
  [...root.querySelectorAll(`mark[data-mark="${id}"]`)].map((mark) => mark.textContent).join('');

describe('marks in the reader’s copy', () => {
  it('cover each passage whole, wherever others overlap, and come off without a trace', () => {
    const length = textIn().textContent?.length ?? 0;
    const span = fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const root = textIn();
        const before = root.innerHTML;
        const text = root.textContent;
        const placements = spans.map(([start, end], index): Placement => ({
          id: `p${index}`,
          color: 'blue',
          ranges: [rangeAt(root, start, end)],
        }));
        const quotes = placements.map(({ ranges }) => ranges[0]?.toString() ?? '');
        wrapMarks(root, placements);
        expect(root.textContent).toBe(text);
        quotes.forEach((quote, index) => {
          // What stands between rows and items is no text of the passage.
          const bare = (words: string) => words.replaceAll(/\s/gu, '');
          expect(bare(markedText(root, `p${index}`))).toBe(bare(quote));
        });
        expect(root.querySelector('ul > mark, table > mark, tr > mark, tbody > mark')).toBeNull();
        unwrapMarks(root);
        expect(root.innerHTML).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('point to the note they belong to', () => {
    const root = textIn();
    wrapMarks(root, [{ id: 'a1', color: 'pink', ranges: [rangeAt(root, 0, 6)] }]);
    const mark = root.querySelector('mark');
    expect(mark?.textContent).toBe('Từ đầu');
    expect(mark?.dataset.color).toBe('pink');
    expect(mark?.getAttribute('aria-details')).toBe('note-a1');
  });

  it('looks only where a passage is: a long text with many takes no more than each of them by itself', () => {
    const root = document.createElement('div');
    root.innerHTML = '<p>Câu này.</p>'.repeat(100);
    const placements = [...root.children].map((paragraph, at) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return { id: String(at), color: 'yellow', ranges: [range] };
    });
    const looked = vi.spyOn(Range.prototype, 'intersectsNode');
    onTestFinished(() => looked.mockRestore());
    wrapMarks(root, placements);
    expect(root.querySelectorAll('mark')).toHaveLength(100);
    expect(looked.mock.calls.length).toBeLessThan(300);
  });
});
