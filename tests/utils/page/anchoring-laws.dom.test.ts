import * as fc from 'fast-check';
import { afterEach, describe as suite, expect, it } from 'vitest';
import { EFFORT, spentEffort } from '@/utils/anchoring/effort';
import { anchor, describe } from '@/utils/page/anchoring';

const parse = (html: string): HTMLElement => {
  document.body.replaceChildren();
  document.body.innerHTML = html;
  return document.body;
};

afterEach(() => document.body.replaceChildren());

const word = fc.constantFrom(
  'tin',
  'ủy',
  'hòa',
  'số',
  '12',
  'không',
  'a',
  'the',
  '漢字',
  'かな',
  '👩‍👧',
  'é',
  'שלום',
  '…',
  '—',
  '“x”',
  'ก็',
  'น้ำท่วม',
  'क्षि',
  '\u202bعام\u202c',
  '٣٤\u200f',
  'ニュース',
  '한국',
  '\u1112\u1161\u11ab',
  '🇻🇳',
  '❤️',
  'so\u00adft',
  'ＡＢ',
  'x\u0327\u0327',
  'ক\u09bc\u09bc',
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const page = fc.array(paragraph, { minLength: 1, maxLength: 12 });
const html = (paragraphs: readonly string[]): string => paragraphs.map((text) => `<p>${text}</p>`).join('\n');
/** What a reader sees of a text: no spaces, no controls. */
const letters = (text: string): string => text.replace(/[\s\p{Cf}]+/gu, '');

/** A range over whole graphemes, chosen by two shares of the text. */
function pick(root: Element, from: number, to: number): Range {
  return pickIn(
    [...root.querySelectorAll('p')].map((p) => p.firstChild as Text),
    from,
    to,
  );
}

function pickIn(nodes: readonly Text[], from: number, to: number): Range {
  const places = nodes.flatMap((node) =>
    [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(node.data)]
      .filter(({ segment }) => letters(segment) !== '')
      .map(({ index, segment }) => ({ node, start: index, end: index + segment.length })),
  );
  const [a, b] = [from, to].map((share) => Math.floor(share * places.length)).sort((x, y) => x - y) as [number, number];
  const range = document.createRange();
  const first = places[Math.min(a, places.length - 1)] as (typeof places)[number];
  const last = places[Math.min(b, places.length - 1)] as (typeof places)[number];
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range;
}

/** Elements in each other as no publishing system would put them, some of them hidden; words stand apart from their tags. */
type Tree = string | { name: string; hidden: boolean; children: Tree[] };
const { tree } = fc.letrec<{ tree: Tree; element: Tree; text: Tree }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('text'), tie('element')),
  text: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => ` ${words.join(' ')} `),
  element: fc.record({
    name: fc.constantFrom('p', 'div', 'li', 'span', 'b', 'a', 'blockquote', 'h2', 'td', 'details', 'br', 'ruby'),
    hidden: fc.nat(7).map((n) => n === 0),
    children: fc.array(tie('tree'), { maxLength: 4 }),
  }),
}));

function grow(one: Tree): Node {
  if (typeof one === 'string') return document.createTextNode(one);
  const element = document.createElement(one.name);
  element.hidden = one.hidden;
  element.append(...one.children.map(grow));
  return element;
}

/** Texts are parted within words, and their parts wrapped, in the other normal form. */
function rewrap(root: Element): void {
  for (const text of textsOf(root)) {
    text.data = text.data.normalize('NFD');
    const segments = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.data)];
    const middle = segments[segments.length >> 1];
    if (!middle || middle.index === 0) continue;
    const around = document.createElement('i');
    const rest = text.splitText(middle.index);
    rest.replaceWith(around);
    around.append(rest);
  }
}

function textsOf(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

suite('laws of anchoring', () => {
  const share = fc.double({ min: 0, max: 0.999, noNaN: true });

  it('no page and no quote makes anchor throw or work on for longer than its budget', () => {
    const unit = fc.constantFrom('a', 'ab', 'aab', 'đầu tư ', '漢字', '👩‍👧', '-', '.', '<br>', '</p><p>', 'e\u0301');
    const periodic = fc
      .array(fc.tuple(unit, fc.integer({ min: 1, max: 2500 })), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.map(([text, times]) => text.repeat(times)).join(''));
    fc.assert(
      fc.property(periodic, periodic, periodic, fc.boolean(), (text, exact, prefix, isSame) => {
        const root = parse(`<p>${text}</p>`);
        const quote = { type: 'TextQuoteSelector', exact: isSame ? root.textContent : exact, prefix, suffix: prefix };
        anchor(root, [quote as never]);
        expect(spentEffort()).toBeLessThanOrEqual(EFFORT);
        expect(spentEffort()).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('anchor(describe(range)) is the range', () => {
    fc.assert(
      fc.property(page, share, share, (paragraphs, from, to) => {
        const root = parse(html(paragraphs));
        const range = pick(root, from, to);
        const found = anchor(root, describe(root, range) ?? [])?.range;
        expect(letters(found?.toString() ?? '')).toBe(letters(range.toString()));
        expect(found?.startContainer).toBe(range.startContainer);
      }),
      { numRuns: 300 },
    );
  });

  it('is the range in any structure, and stays small', () => {
    const block = fc.tuple(
      fc.constantFrom('p', 'div', 'li', 'h2', 'blockquote'),
      fc.constantFrom('', 'a', 'b c', '\u{1F600}'),
      paragraph,
    );
    const section = fc.tuple(fc.constantFrom('section', 'div', 'ul', 'main'), fc.array(block, { maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 5 }), page, share, share, (sections, own, from, to) => {
        const text = sections.map(([outer, blocks]) => {
          const inner = blocks.map(([name, names, words]) => `<${name} class="${names}">${words}</${name}>`).join('');
          return `<${outer}>${inner}</${outer}>`;
        });
        const root = parse(`${text.join('')}<main>${html(own)}</main>`);
        const range = pick(root, from, to);
        const selectors = describe(root, range) ?? [];
        const found = anchor(root, selectors)?.range;
        expect(letters(found?.toString() ?? '')).toBe(letters(range.toString()));
        expect(found?.startContainer).toBe(range.startContainer);
        const rest = JSON.stringify(selectors).length - 2 * range.toString().length;
        expect(rest).toBeLessThan(2048);
      }),
      { numRuns: 100 },
    );
  });

  it('is the range in any nesting, in text that is hidden, and in another normal form and other elements', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 6 }), share, share, (trees, from, to) => {
        const root = parse('');
        root.append(...trees.map(grow), grow(' the end '));
        const range = pickIn(textsOf(root), from, to);
        const words = letters(range.toString());
        const selectors = describe(root, range) ?? [];
        const found = anchor(root, selectors)?.range;
        expect(letters(found?.toString() ?? '')).toBe(words);
        expect(found?.startContainer).toBe(range.startContainer);
        expect(found?.endContainer).toBe(range.endContainer);
        rewrap(root);
        const again = anchor(root, selectors);
        if (again?.confident) expect(letters(again.range?.toString() ?? '')).toBe(words.normalize('NFD'));
      }),
      { numRuns: 200 },
    );
  });

  it('anchors to the same words after any change outside the passage and its context', () => {
    const padding = Array.from({ length: 90 }, (_, i) => `câu thứ ${i} của phần đệm`).join(', ');
    fc.assert(
      fc.property(page, page, page, share, share, (paragraphs, above, below, from, to) => {
        const own = [padding, ...paragraphs, `${padding}.`];
        const before = parse(html(own));
        const range = pick(before, from, to);
        const words = letters(range.toString());
        const selectors = describe(before, range) ?? [];
        const found = anchor(parse(html([...above, ...own, ...below])), selectors);
        expect([words, undefined]).toContain(found?.confident ? letters(found.range?.toString() ?? '') : undefined);
        expect(found?.verdict).not.toBe('edited');
      }),
      { numRuns: 150 },
    );
  });
});
