import { describe, expect, it } from 'vitest';
import { readPageMetadata } from '@/utils/extraction/metadata/read-metadata';
import { judgeInBatches, type Score } from '@/utils/extraction/judge/judge';
import { COLUMNS, TREES } from '@/utils/extraction/judge/model';
import { groupsOf, NAME_GROUPS } from '@/utils/extraction/judge/names';
import { SIGNALS } from '@/utils/extraction/judge/signals';
import { answerOf, type Tree } from '@/utils/extraction/judge/trees';
import { judge } from '@/utils/extraction/steps/judge';
import { listBlocks } from '@/utils/extraction/steps/list-blocks';
import type { Work } from '@/utils/extraction/work';
import { pageOf } from './parse-page';

const columnsOf = (tree: Tree): number[] =>
  typeof tree === 'number' ? [] : [tree[0], ...columnsOf(tree[2]), ...columnsOf(tree[3])];

describe('the trees', () => {
  it('number the signals as the table has them', () => {
    expect(COLUMNS).toEqual(SIGNALS.map(({ name }) => name));
    for (const column of TREES.flatMap(columnsOf)) expect(SIGNALS[column]).toBeDefined();
  });

  it('answer by the side of the limit that a value lies on', () => {
    const tree: Tree = [0, 0.5, -1, [1, 10, 2, 3]];
    const answer = (...values: number[]) => answerOf(tree, Float32Array.from(values), () => Number.NaN);
    expect(answer(0.5, 99)).toBe(-1);
    expect(answer(0.6, 10)).toBe(2);
    expect(answer(0.6, 11)).toBe(3);
  });

  it('ask once for each signal, and for none that is not on the way to the answer', () => {
    const asked: number[] = [];
    const ask = (signal: number) => {
      asked.push(signal);
      return signal;
    };
    const values = new Float32Array(9).fill(Number.NaN);
    const tree: Tree = [4, 5, -1, [7, 10, 2, 3]];
    expect([answerOf(tree, values, ask), answerOf(tree, values, ask)]).toEqual([-1, -1]);
    expect(asked).toEqual([4]);
    expect(answerOf([4, 3, -1, [7, 6, 2, 3]], values, ask)).toBe(3);
    expect(asked).toEqual([4, 7]);
  });
});

describe('signals', () => {
  it('have a name of their own each', () => {
    expect(new Set(SIGNALS.map(({ name }) => name)).size).toBe(SIGNALS.length);
  });
});

describe('names of classes', () => {
  const named = (name: string) => NAME_GROUPS.filter((_, at) => groupsOf(name) & (1 << at));

  it('are told by whole words and phrases', () => {
    expect(named('box related')).toEqual(['elsewhere', 'side']);
    expect(named('you may like')).toEqual(['elsewhere']);
    expect(named('unrelated')).toEqual([]);
    expect(named('')).toEqual([]);
  });
});

const SENTENCE = 'The council said on Monday that the work on the quay would go on until spring, whatever the weather.';

/** What a generator comes to, and how often it paused. */
function goThrough<T>(going: Generator<void, T>): { result: T; pauses: number } {
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = going.next();
    if (done) return { result: value, pauses };
  }
}

const judgeBlocks = (work: Work, without?: ReadonlySet<string>): Score[] =>
  goThrough(judgeInBatches(work, without)).result;

/** A page whose paragraphs Readability has chosen, and nothing else. */
function workOn(body: string): Work {
  const page = pageOf(body, '<title>The quay</title>');
  const url = 'https://news.example/quay';
  const blocks = listBlocks(page.body);
  for (const block of blocks) block.kept = block.chosen = block.element.tagName === 'P';
  return {
    page,
    url,
    base: url,
    body: page.body,
    known: readPageMetadata(page, url, url, null),
    blocks,
    content: null,
  };
}

const article = `<div class="story">${`<p>${SENTENCE}</p>`.repeat(8)}</div>`;

describe('the judgement', () => {
  it('tells paragraphs of the text from teasers in cards', () => {
    const cards = '<div class="card"><h4><a href="/x">A new school for the island</a></h4></div>'.repeat(6);
    const work = workOn(`${article}<div class="related">${cards}</div>`);
    const scores = judgeBlocks(work);
    work.blocks.forEach(({ element }, at) => {
      const score = scores[at] ?? -1;
      if (element.tagName === 'P') expect(score).toBeGreaterThan(0);
      else expect(score).toBeLessThan(0);
    });
  });

  it('leaves the choice to Readability where it finds next to nothing itself', () => {
    const links = `<p><a href="/x">${SENTENCE}</a></p>`.repeat(8);
    const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
    const keptOf = (body: string) => {
      const work = workOn(body);
      goThrough(judge.run(work, () => {}) as Generator<void, void>);
      return work.blocks.map(({ kept, score }) => [kept, (score ?? -1) > 0]);
    };
    expect(keptOf(`<ul class="teasers">${links}</ul>`)).toEqual(times(8, [true, false]));
    expect(keptOf(`${article}<ul class="teasers">${links}</ul>`)).toEqual([
      ...times(8, [true, true]),
      ...times(8, [false, false]),
    ]);
  });

  it('does not look at what is far from everything that was chosen', () => {
    const far = '<div class="elsewhere"><span>Weather</span></div>'.repeat(40);
    const scores = judgeBlocks(workOn(`${article}<div>${far}</div>`));
    expect(scores.at(-1)).toBeNull();
    expect(scores[0]).not.toBeNull();
  });

  it('pauses every now and then on a large page', () => {
    const many = `<article>${`<p>${SENTENCE}</p>`.repeat(450)}</article>`;
    expect(goThrough(judgeInBatches(workOn(many))).pauses).toBe(5);
    expect(goThrough(judgeInBatches(workOn(article))).pauses).toBe(1);
  });

  it('can do without a group of signals', () => {
    const work = workOn(article);
    expect(judgeBlocks(work, new Set(['boxes']))).not.toEqual(judgeBlocks(work));
  });
});
