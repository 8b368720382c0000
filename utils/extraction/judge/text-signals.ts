import { countCapitals, countDigits, countLetters, HANGUL_SYLLABLES, UNSPACED } from '@/utils/text/letters';
import { squash } from '../dom';
import { SENTENCE_END } from '../sentence-end';
import type { Piece } from './scene';
import type { Signal } from './signals';

const SENTENCE_ENDS = new RegExp(
  `[.!?…。！？؟۔।։]+['"”’»」』)\\]）】]*(?=\\s|$|[${UNSPACED}${HANGUL_SYLLABLES}])`,
  'g',
);
const COMMAS = /[,，、،;；]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Share of the text inside elements that match the selector, 0 to 1. */
function shareIn({ block }: Piece, selector: string): number {
  if (!block.element.firstElementChild || block.text === '') return 0;
  let inside = 0;
  for (const element of block.element.querySelectorAll(selector))
    if (!element.parentElement?.closest(selector)) inside += squash(element.textContent).length;
  return inside / block.text.length;
}

const signal = (name: string, of: (piece: Piece) => number | boolean): Signal => ({
  name,
  of: ({ pieces }, at) => Number(of(pieces[at] as Piece)),
});

const matches = (name: string, pattern: RegExp): Signal => signal(name, ({ block }) => pattern.test(block.text));

/** The block by itself: the form of its text, never its words. */
export const textSignals: readonly Signal[] = [
  signal('letters', ({ block }) => Math.log(block.mass + 1)),
  signal('link share', ({ block }) => block.linkShare),
  signal('links', ({ block }) => block.element.getElementsByTagName('a').length),
  signal('sentences', ({ block }) => count(block.text, SENTENCE_ENDS)),
  matches('ends a sentence', SENTENCE_END),
  matches('ends with a colon', /[:：]$/u),
  matches('ends with a question mark', /[?？؟]$/u),
  matches('ends with dots', /(?:…|\.\.\.)['"”’»」』)\]]*$/u),
  signal('commas', ({ block }) => count(block.text, COMMAS)),
  signal('share of digits', ({ block }) => countDigits(block.text) / Math.max(1, block.text.length)),
  signal('share of letters', ({ block }) => countLetters(block.text) / Math.max(1, block.text.length)),
  signal('share of capitals', ({ block }) => countCapitals(block.text) / Math.max(1, countLetters(block.text))),
  matches('quotation marks', /["“”«»„「『]/u),
  matches('separators', /[|•·»›→]/u),
  matches('begins with a bullet', /^[•·»›→▶►■◆●▲▼※*\-–—+]/u),
  matches('in brackets', /^[([（【].*[)\]）】]$/u),
  matches('copyright', /©|\(c\)|®/i),
  matches('address or account', /https?:\/\/|www\.|[@#]\w/u),
  signal('share in bold', (piece) => shareIn(piece, 'b,strong')),
  signal('share in italics', (piece) => shareIn(piece, 'i,em')),
  signal('begins in bold', ({ block }) => /^(?:B|STRONG)$/u.test(block.element.firstElementChild?.tagName ?? '')),
  signal('line breaks', ({ block }) => block.element.getElementsByTagName('br').length),
];
