import { squash } from '../dom';
import type { Piece } from './scene';
import type { Signal } from './signals';

const SENTENCE_END = /[.!?…。！？؟۔।։]['"”’»」』)\]）】]*$/u;
const SENTENCE_ENDS = /[.!?…。！？؟۔।։]+['"”’»」』)\]）】]*(?=\s|$|\p{Lo})/gu;

const count = (text: string, pattern: RegExp): number => {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) found += 1;
  return found;
};

/** Share of the text that stands in some elements. */
function shareIn({ block }: Piece, selector: string): number {
  if (!block.element.firstElementChild || block.text === '') return 0;
  let inside = 0;
  for (const element of block.element.querySelectorAll(selector))
    if (!element.parentElement?.closest(selector)) inside += squash(element.textContent).length;
  return inside / block.text.length;
}

function upperShare(text: string): number {
  const letters = count(text, /\p{L}/gu);
  return letters === 0 ? 0 : count(text, /\p{Lu}/gu) / letters;
}

const signal = (name: string, of: (piece: Piece) => number | boolean): Signal => ({
  name,
  of: ({ pieces }, at) => Number(of(pieces[at] as Piece)),
});

const matches = (name: string, pattern: RegExp): Signal => signal(name, ({ block }) => pattern.test(block.text));

/** What a block is by itself. Shapes of writing, no words. */
export const textSignals: readonly Signal[] = [
  signal('letters', ({ block }) => Math.log(block.mass + 1)),
  signal('link share', ({ block }) => block.linkShare),
  signal('links', ({ block }) => block.element.getElementsByTagName('a').length),
  signal('sentences', ({ block }) => count(block.text, SENTENCE_ENDS)),
  matches('ends a sentence', SENTENCE_END),
  matches('ends with a colon', /[:：]$/u),
  matches('ends with a question mark', /[?？؟]$/u),
  matches('ends with dots', /(?:…|\.\.\.)['"”’»」』)\]]*$/u),
  signal('commas', ({ block }) => count(block.text, /[,，、،;；]/gu)),
  signal('share of digits', ({ block }) => count(block.text, /\p{Nd}/gu) / Math.max(1, block.text.length)),
  signal('share of letters', ({ block }) => count(block.text, /[\p{L}\p{M}]/gu) / Math.max(1, block.text.length)),
  signal('share of capitals', ({ block }) => upperShare(block.text)),
  matches('quotation marks', /["“”«»„「『]/u),
  matches('separators', /[|•·»›→]/u),
  matches('begins with a bullet', /^[•·»›→▶►■◆●▲▼※*\-–—+]/u),
  matches('in brackets', /^[([（【].*[)\]）】]$/u),
  matches('copyright', /©|\(c\)|®/iu),
  matches('address or account', /https?:\/\/|www\.|[@#]\w/u),
  signal('share in bold', (piece) => shareIn(piece, 'b,strong')),
  signal('share in italics', (piece) => shareIn(piece, 'i,em')),
  signal('begins in bold', ({ block }) => /^(?:B|STRONG)$/u.test(block.element.firstElementChild?.tagName ?? '')),
  signal('line breaks', ({ block }) => block.element.getElementsByTagName('br').length),
];
