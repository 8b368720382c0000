import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPERATORS } from '@/utils/search/operators';
import { parseQuery } from '@/utils/search/parse';
import { printQuery } from '@/utils/search/print';
import type { Query } from '@/utils/search/query';

const read = (text: string): Query => {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.query;
};
const word = (text: string) => ({ type: 'word', text });

const bare = fc.stringMatching(/^[a-zđắơ0-9中/.]{0,8}[a-zđ中]$/).filter((text) => text !== 'or');
const quoted = fc.stringMatching(/^[a-zđ "\\():*-]{0,10}[a-zđ中]$/);
const leaf: fc.Arbitrary<Query> = fc.oneof(
  bare.map((text): Query => ({ type: 'word', text })),
  bare.map((text): Query => ({ type: 'word', text, prefix: true })),
  quoted.map((text): Query => ({ type: 'phrase', text })),
  quoted.map((text): Query => ({ type: 'exact', text })),
  fc
    .tuple(fc.constantFrom('title' as const, 'note' as const, 'quote' as const, 'author' as const), quoted)
    .map(([field, text]): Query => ({ type: 'in', field, of: { type: 'phrase', text } })),
  quoted.map((text): Query => ({ type: 'filter', field: 'tag', value: text.replace(/\s+/g, ' ').trim() })),
  fc.constantFrom('note', 'image').map((value): Query => ({ type: 'filter', field: 'has', value })),
  fc
    .tuple(
      fc.constantFrom('before' as const, 'after' as const, 'on' as const),
      fc.constantFrom('2024', '2024-02', '2024-02-29'),
    )
    .map(([operator, value]): Query => ({ type: 'date', operator, value })),
);
const query = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), fc.array(tie('query'), { minLength: 2, maxLength: 4 }))
      .map(([type, of]): Query => ({ type, of })),
    tie('query').map((of): Query => ({ type: 'not', of })),
  ),
})).query;

describe('parseQuery', () => {
  it('reads back every query it prints', () => {
    fc.assert(
      fc.property(query, (one) => {
        expect(read(printQuery(one))).toEqual(one);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('throws at no input, and reads what it printed of any', () => {
    const pieces = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      'OR',
      'tag:',
      'on:',
      ':',
      '*',
      ' ',
      'a',
      '“',
      '（',
      'is:',
      '\\',
      '2024',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const parsed = parseQuery(input);
        if (parsed.ok) expect(parseQuery(printQuery(parsed.query))).toEqual(parsed);
        else {
          expect(parsed.message).not.toBe('');
          expect(parsed.at).toBeLessThanOrEqual(Math.max(input.length, 0));
        }
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('does not run out of stack on brackets', () => {
    expect(parseQuery('('.repeat(1900))).toMatchObject({ ok: false });
    expect(parseQuery('-'.repeat(1900) + 'a')).toMatchObject({ ok: false });
  });

  it.each<[string, unknown]>([
    ['kinh tế', { type: 'and', of: [word('kinh'), word('tế')] }],
    ['a b OR c', { type: 'and', of: [word('a'), { type: 'or', of: [word('b'), word('c')] }] }],
    ['a -b', { type: 'and', of: [word('a'), { type: 'not', of: word('b') }] }],
    ['(a b) OR c', { type: 'or', of: [{ type: 'and', of: [word('a'), word('b')] }, word('c')] }],
    ['"xây dựng', { type: 'phrase', text: 'xây dựng' }],
    ['“xây dựng”', { type: 'phrase', text: 'xây dựng' }],
    ['minis*', { type: 'word', text: 'minis', prefix: true }],
    ['tag:"kinh tế"', { type: 'filter', field: 'tag', value: 'kinh tế' }],
    ['TAG：x', { type: 'filter', field: 'tag', value: 'x' }],
    ['site:https://www.BBC.co.uk/news', { type: 'filter', field: 'site', value: 'bbc.co.uk' }],
    ['colour:Yellow', { type: 'filter', field: 'color', value: 'yellow' }],
    ['title:thuế', { type: 'in', field: 'title', of: word('thuế') }],
    ['before:2024-2', { type: 'date', operator: 'before', value: '2024-02' }],
    ['on:published:2024/02/29', { type: 'date', operator: 'on', field: 'published', value: '2024-02-29' }],
    ['http://a.example', word('http://a.example')],
    ['A — B', { type: 'and', of: [word('A'), word('B')] }],
    ['', { type: 'and', of: [] }],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['(a', 'This bracket is never closed.', 0],
    ['a )', 'This bracket was never opened.', 2],
    ['a OR', 'OR needs a word after it.', 2],
    ['OR a', 'OR needs a word before it.', 0],
    ['tag:', 'tag: needs a tag right after it.', 0],
    ['color:beige', 'color: knows yellow, green, blue, pink, purple; not “beige”.', 0],
    ['color:', 'color: needs one of yellow, green, blue, pink, purple right after it.', 0],
    ['has:""', 'has: needs one of note, highlight, image, tag right after it.', 0],
    ['a is: b', 'is: needs one of unread, read, orphan, edited, trashed right after it.', 2],
    ['site:*', 'site: needs a site, such as bbc.com right after it.', 0],
    ['lang:…', 'lang: needs a language, such as vi right after it.', 0],
    ['title:-', 'title: needs a word of the title right after it.', 0],
    ['exact:"', 'exact: needs a word with just these accents right after it.', 0],
    ['before: 2024', 'before: needs a date right after it: a year, a month or a day, as in before:2024-02-29.', 0],
    ['on:2024-02-30', 'on: cannot read “2024-02-30” as a date: a year, a month or a day, as in on:2024-02-29.', 0],
    ['!!!', 'There is no word in this query to search for.', 0],
  ])('explains %s', (text, message, at) => expect(parseQuery(text)).toEqual({ ok: false, message, at }));

  it.each(OPERATORS.map(({ name }) => name))('explains what is missing behind %s:', (name) => {
    for (const value of ['', ' word', '""', '"', '()']) {
      const parsed = parseQuery(`word ${name}:${value}`);
      expect(parsed).toMatchObject({ ok: false, at: 5 });
      expect(!parsed.ok && parsed.message).toMatch(new RegExp(`^${name}: needs .* right after it.*\\.$`));
    }
  });
});
