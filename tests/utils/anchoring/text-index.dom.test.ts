import { afterEach, describe, expect, it } from 'vitest';
import { spanOf, spanOfRange, rangesOf, wholeGraphemes } from '@/utils/anchoring/dom-map';
import { currentIndex, currentIndexSliced } from '@/utils/anchoring/index-cache';
import { readable } from '@/utils/anchoring/readable';
import { indexOf } from '@/utils/anchoring/text-index';
import { anchor, describe as describePassage } from '@/utils/page/anchoring';

const root = (html: string): HTMLElement => {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  return main;
};

afterEach(() => document.body.replaceChildren());

const textOf = (element: Element): string => {
  const index = indexOf(element);
  return readable(index, 0, index.page.length);
};

function rangeIn(node: Node, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

describe('the text of a root', () => {
  it('is what a reader sees, with a line break between blocks', () => {
    const main = root(
      '<h2>One</h2><p>Two <b>th</b>ree<br>four<script>no()</script></p><style>p{}</style><ul><li>Five</li><li> Six </li></ul>',
    );
    expect(textOf(main)).toBe('One\nTwo three\nfour\nFive\nSix');
  });

  it('leaves out what is no text: fields, drawings, players, readings in ruby', () => {
    const main = root(
      '<p>漢字<ruby>字<rp>(</rp><rt>じ</rt></ruby><textarea>no</textarea><svg><text>no</text></svg></p>',
    );
    expect(textOf(main)).toBe('漢字字');
  });

  it('reads open shadow roots in their place', () => {
    const main = root('<p>before</p><div id="host">light</div><p>after</p>');
    const shadow = (main.querySelector('#host') as HTMLElement).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>within</p>';
    expect(textOf(main)).toBe('before\nwithin\nlight\nafter');
  });
});

describe('ranges', () => {
  it('never cut a letter, a flag or a family', () => {
    const main = root(`<p>a👩‍👧b🇻🇳c${'ố'.normalize('NFD')}d</p>`);
    const text = main.querySelector('p')?.firstChild as Text;
    const index = indexOf(main);
    const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.data)];
    const edges = new Set([...graphemes.map((one) => one.index), text.length]);
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) {
        const span = wholeGraphemes(index, { start, end });
        expect([edges.has(span.start), edges.has(span.end)]).toEqual([true, true]);
      }
    }
  });

  it('take in the marks that a page in NFD has after each letter', () => {
    const composed = root('<p>Chính phủ đã đồng ý với đề nghị này.</p>');
    const selectors = describePassage(composed, rangeIn(composed.querySelector('p')?.firstChild as Text, 13, 21));
    composed.remove();
    const found = anchor(root(`<p>${'Chính phủ đã đồng ý với đề nghị này.'.normalize('NFD')}</p>`), selectors ?? []);
    expect(found?.range?.toString()).toBe('đồng ý v'.normalize('NFD'));
  });

  it('may begin and end at elements, and outside of the root', () => {
    const main = root('<p>one</p><p>two</p><p>three</p>');
    const index = indexOf(main);
    const said = (range: Range): string => {
      const { start, end } = spanOfRange(index, range);
      return readable(index, index.page.fromRaw(start), index.page.fromRaw(end));
    };
    expect(said(rangeIn(main, 1, 2))).toBe('two');
    expect(said(rangeIn(main, 1, 3))).toBe('two\nthree');
    expect(said(rangeIn(main, 2, 2))).toBe('');
    expect(said(rangeIn(document.body, 0, 1))).toBe('one\ntwo\nthree');
  });

  it('are one for each tree when a passage reaches into a shadow root', () => {
    const main = root('<p>before</p><div></div>');
    const shadow = (main.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>within</p>';
    const index = indexOf(main);
    const ranges = rangesOf(index, spanOf(index, 0, index.page.length));
    expect(ranges.map(String)).toEqual(['before', 'within']);
  });
});

describe('the index of a root', () => {
  it('is kept until the root changes', () => {
    const main = root('<p>one</p>');
    const first = currentIndex(main);
    expect(currentIndex(main)).toBe(first);
    (main.querySelector('p') as HTMLElement).textContent = 'two';
    expect(currentIndex(main).page.text).toBe('two');
  });

  it('is dropped when a shadow root changes', () => {
    const main = root('<div></div>');
    const shadow = (main.querySelector('div') as HTMLElement).attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>one</p>';
    expect(currentIndex(main).page.text).toBe('one');
    shadow.innerHTML = '<p>two</p>';
    expect(currentIndex(main).page.text).toBe('two');
  });

  it('is the same when read in slices, also when the root changes meanwhile', async () => {
    const html = '<p>a <b>word</b> or two</p>'.repeat(2000);
    const still = root(html);
    const sliced = await currentIndexSliced(still, 0, () => Promise.resolve());
    expect(sliced.page.text).toBe(indexOf(still).page.text);
    const moving = root(html);
    let pauses = 0;
    const index = await currentIndexSliced(moving, 0, () => {
      if (pauses++ === 1) moving.replaceChildren('gone');
      return Promise.resolve();
    });
    expect(index.page.text).toBe('gone');
  });
});
