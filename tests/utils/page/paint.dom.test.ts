import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HIGHLIGHT_CSS, createPainter, isPaintingSupported, type Painter } from '@/utils/page/paint';

const TEXT = 'The quick brown fox jumps over the lazy dog.';
let paragraph: HTMLElement;
let sheet: HTMLStyleElement;
let painter: Painter;

beforeEach(() => {
  paragraph = document.createElement('p');
  paragraph.textContent = TEXT;
  sheet = document.createElement('style');
  sheet.textContent = HIGHLIGHT_CSS;
  document.head.append(sheet);
  document.body.append(paragraph);
  painter = createPainter(document);
});

afterEach(() => {
  painter.clear();
  CSS.highlights.clear();
  paragraph.remove();
  sheet.remove();
});

function rangeOf(words: string): Range {
  const range = document.createRange();
  const at = TEXT.indexOf(words);
  range.setStart(paragraph.firstChild as Text, at);
  range.setEnd(paragraph.firstChild as Text, at + words.length);
  return range;
}

const middleOf = (range: Range): [number, number] => {
  const box = range.getBoundingClientRect();
  return [box.x + box.width / 2, box.y + box.height / 2];
};
const names = (): string[] => [...CSS.highlights.keys()].filter((name) => CSS.highlights.get(name)?.size !== 0);
const lookOf = (name: string): CSSStyleDeclaration => getComputedStyle(paragraph, `::highlight(${name})`);

describe('painting', () => {
  it('leaves the page as it was', () => {
    const before = document.body.outerHTML;
    painter.set('a', [rangeOf('quick brown')], { color: 'yellow', state: 'normal' });
    expect(document.body.outerHTML).toBe(before);
  });

  it('puts each colour and state under a name of its own, which the style sheet knows', () => {
    painter.set('a', [rangeOf('quick')], { color: 'yellow', state: 'normal' });
    painter.set('b', [rangeOf('fox')], { color: 'blue', state: 'unsure' });
    expect(names()).toEqual(['pressmark-yellow-normal', 'pressmark-blue-unsure']);
    expect(lookOf('pressmark-yellow-normal').backgroundColor).toBe('rgba(255, 205, 0, 0.38)');
    expect(lookOf('pressmark-blue-unsure').textDecorationStyle).toBe('dotted');
  });

  it('moves a passage that is painted anew', () => {
    painter.set('a', [rangeOf('quick')], { color: 'yellow', state: 'normal' });
    painter.set('a', [rangeOf('fox')], { color: 'pink', state: 'edited' });
    expect(names()).toEqual(['pressmark-pink-edited']);
    expect([...(CSS.highlights.get('pressmark-pink-edited') ?? [])].map(String)).toEqual(['fox']);
  });

  it('marks the focused passage besides, and only as long as it has the focus', () => {
    painter.set('a', [rangeOf('quick')], { color: 'green', state: 'normal' });
    painter.focus('a');
    expect(names()).toEqual(['pressmark-green-normal', 'pressmark-green-focused']);
    painter.focus(null);
    expect(names()).toEqual(['pressmark-green-normal']);
  });

  it('removes its own and never what the page highlights', () => {
    const theirs = new Highlight(rangeOf('dog'));
    CSS.highlights.set('search-results', theirs);
    painter.set('a', [rangeOf('quick')], { color: 'green', state: 'normal' });
    painter.set('b', [rangeOf('fox')], { color: 'green', state: 'normal' });
    painter.remove('a');
    expect([...(CSS.highlights.get('pressmark-green-normal') ?? [])].map(String)).toEqual(['fox']);
    painter.clear();
    expect([...CSS.highlights.keys()]).toEqual(['search-results']);
  });

  it('comes back when the page has wiped it off, at the next passage or when asked to', () => {
    painter.set('a', [rangeOf('quick')], { color: 'green', state: 'normal' });
    CSS.highlights.clear();
    painter.set('b', [rangeOf('fox')], { color: 'green', state: 'normal' });
    expect([...(CSS.highlights.get('pressmark-green-normal') ?? [])].map(String)).toEqual(['quick', 'fox']);
    CSS.highlights.clear();
    painter.restore();
    expect(names()).toEqual(['pressmark-green-normal']);
  });

  it('says where it cannot be done', () => {
    expect(isPaintingSupported(window)).toBe(true);
    expect(isPaintingSupported(null)).toBe(false);
    expect(() => createPainter(document.implementation.createHTMLDocument())).toThrow('cannot paint');
  });
});

describe.each([
  ['by the highlights at a point', true],
  ['by the caret, where those are not told', false],
])('what is at a point, %s', (_, isNative) => {
  const own = Object.getOwnPropertyDescriptor(HighlightRegistry.prototype, 'highlightsFromPoint');

  beforeEach(() => {
    if (!isNative) Reflect.deleteProperty(HighlightRegistry.prototype, 'highlightsFromPoint');
  });

  afterEach(() => {
    if (own) Object.defineProperty(HighlightRegistry.prototype, 'highlightsFromPoint', own);
  });

  it('is every passage that overlaps there', () => {
    painter.set('long', [rangeOf('quick brown fox jumps')], { color: 'yellow', state: 'normal' });
    painter.set('short', [rangeOf('fox')], { color: 'blue', state: 'normal' });
    painter.set('same colour', [rangeOf('brown fox')], { color: 'yellow', state: 'normal' });
    expect(painter.annotationsAt(...middleOf(rangeOf('fox'))).sort()).toEqual(['long', 'same colour', 'short']);
    expect(painter.annotationsAt(...middleOf(rangeOf('quick')))).toEqual(['long']);
    expect(painter.annotationsAt(...middleOf(rangeOf('lazy')))).toEqual([]);
  });

  it('is not a passage that ends before the letter there, or begins after it', () => {
    painter.set('a', [rangeOf('brown')], { color: 'green', state: 'normal' });
    const y = middleOf(rangeOf('brown'))[1];
    const after = rangeOf(' fox').getBoundingClientRect();
    expect(painter.annotationsAt(after.left + 1, y)).toEqual([]);
    expect(painter.annotationsAt(after.left - 1, y)).toEqual(['a']);
    const first = rangeOf('brown').getBoundingClientRect();
    expect(painter.annotationsAt(first.left - 1, y)).toEqual([]);
    expect(painter.annotationsAt(first.left + 1, y)).toEqual(['a']);
  });

  it('is nothing beside the text', () => {
    painter.set('end', [rangeOf('dog.')], { color: 'yellow', state: 'normal' });
    const box = rangeOf('dog.').getBoundingClientRect();
    expect(painter.annotationsAt(box.right + 60, box.y + box.height / 2)).toEqual([]);
  });
});
