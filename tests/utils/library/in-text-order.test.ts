import { describe, expect, it } from 'vitest';
import { fakeAnnotation } from '@/tests/helpers/fake-articles';
import { inTextOrder } from '@/utils/library/in-text-order';
import type { Annotation } from '@/utils/model/annotation';
import type { Selector } from '@/utils/model/selector';

const COPY = [
  'Tỉnh uỷ đã họp hôm thứ Hai.',
  'Công tác xây dựng Đảng đạt nhiều kết quả.',
  'Toàn tỉnh có 90% bí thư cấp ủy.',
  'Công tác xây dựng Đảng còn nhiều việc.',
].join('\n');

const COPY_LENGTH = COPY.replace(/\s/gu, '').length;

interface Made {
  start: number;
  /** Canonical length of the text it was made in; that of a page unless told. */
  length?: number;
  prefix?: string;
  suffix?: string;
}

function made(exact: string, { start, length = 5000, prefix = '', suffix = '' }: Made): Annotation {
  const selector: Selector[] = [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end: start + exact.length },
    {
      type: 'PassageEvidenceSelector',
      version: 1,
      position: start,
      length,
      count: 1,
      rank: 0,
      twins: 0,
      twinRank: 0,
      before: [],
      after: [],
      rival: 0,
      rivalContext: 0,
      hidden: false,
    },
  ];
  return fakeAnnotation(exact, { id: exact, target: { source: 'a', selector } });
}

const order = (annotations: Annotation[]) => inTextOrder(annotations, COPY).map(({ id }) => id);

describe('inTextOrder', () => {
  it('puts highlights of the page and of the copy into one order, whatever their positions say', () => {
    const onPage = [made('thứ Hai', { start: 3000 }), made('90% bí thư', { start: 3100 })];
    const inCopy = [
      made('nhiều việc', { start: 110, length: COPY_LENGTH }),
      made('nhiều kết quả', { start: 55, length: COPY_LENGTH }),
    ];
    expect(order([...onPage, ...inCopy])).toEqual(['thứ Hai', 'nhiều kết quả', '90% bí thư', 'nhiều việc']);
  });

  it('finds words in another Unicode form, and over the edges of paragraphs', () => {
    const across = made('hôm thứ Hai. Công tác'.normalize('NFD'), { start: 900 });
    const late = made('90%', { start: 10 });
    expect(order([late, across])).toEqual([across.id, '90%']);
  });

  it('tells equal words apart by what stands around them', () => {
    const second = { ...made('xây dựng Đảng', { start: 10, suffix: ' còn nhiều' }), id: 'second' };
    const first = { ...made('xây dựng Đảng', { start: 20, suffix: ' đạt nhiều' }), id: 'first' };
    expect(order([second, made('90%', { start: 15 }), first])).toEqual(['first', '90%', 'second']);
  });

  it('leaves words that are not in the copy where they stood on the page', () => {
    const comment = made('a comment below', { start: 4000 });
    const box = made('a box in between', { start: 3050 });
    const head = made('a line above it all', { start: 1 });
    const onPage = [made('thứ Hai', { start: 3000 }), made('90% bí thư', { start: 3100 })];
    const inCopy = made('nhiều việc', { start: 110, length: COPY_LENGTH });
    expect(order([comment, head, box, inCopy, ...onPage])).toEqual([
      'a line above it all',
      'thứ Hai',
      'a box in between',
      '90% bí thư',
      'a comment below',
      'nhiều việc',
    ]);
  });

  it('orders by the positions alone where there is no copy, and leaves removed ones out', () => {
    const removed = { ...made('c', { start: 1 }), deleted: '2024-01-01T00:00:00Z' };
    expect(inTextOrder([made('b', { start: 20 }), removed, made('a', { start: 10 })], '').map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });

  it('puts those without a position last, in the order they were made', () => {
    const bare = (id: string, created: string) =>
      fakeAnnotation(id, { id, created, target: { source: 'a', selector: [] } });
    const late = bare('late', '2024-01-02T00:00:00Z');
    const early = bare('early', '2024-01-01T00:00:00Z');
    expect(order([late, early, made('90%', { start: 5 })])).toEqual(['90%', 'early', 'late']);
  });
});
