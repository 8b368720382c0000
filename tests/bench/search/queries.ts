import { RARE_WORD } from './corpus';

/** A query of a kind that readers type, also taken apart for engines without a query language. */
export interface BenchQuery {
  kind: string;
  text: string;
  words: { text: string; prefix?: boolean }[];
  phrase?: string;
  tag?: string;
  /** yyyy-mm-dd */
  after?: string;
}

const words = (text: string) => text.split(' ').map((one) => ({ text: one }));

export const QUERIES: readonly BenchQuery[] = [
  { kind: 'rare word', text: `${RARE_WORD} `, words: words(RARE_WORD) },
  { kind: 'two common words', text: 'phát triển của ', words: words('phát của') },
  { kind: 'three syllables, unaccented', text: 'xay dung dang ', words: words('xay dung dang') },
  { kind: 'two-letter prefix', text: 'th', words: [{ text: 'th', prefix: true }] },
  {
    kind: 'two words and a prefix',
    text: 'kinh te ph',
    words: [...words('kinh te'), { text: 'ph', prefix: true }],
  },
  { kind: 'phrase', text: '"doanh nghiệp"', words: words('doanh nghiệp'), phrase: 'doanh nghiệp' },
  {
    kind: 'filters',
    text: 'tag:"tag 3" after:saved:2024-06 hội ',
    words: words('hội'),
    tag: 'tag 3',
    after: '2024-06-30',
  },
];

/** What is typed letter by letter; every letter is one search. */
export const TYPED = [
  'kinh tế việt nam',
  'xay dung dang',
  'minister would',
  '"quảng nam"',
  'tag:"tag 5" hội',
  'international state',
];
