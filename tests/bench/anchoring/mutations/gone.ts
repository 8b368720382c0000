import { cut, element, held, insertAll, isIn, phrase, write, type Mutation, type Situation } from '../situation';
import { blockOf, textsIn, type Stretch } from '../tracked-page';
import { denialFor } from './sentences';

export const deletePassage: Mutation = ({ page, stretches }) => {
  for (const stretch of stretches) cut(page, stretch);
};

/** The whole block that holds the passage is taken out. */
export const deleteBlock: Mutation = (situation) => {
  for (const stretch of situation.stretches) {
    for (const text of held(situation, stretch)) {
      (blockOf(text) === situation.page.body ? text : blockOf(text))?.remove();
    }
  }
};

/** The block goes, and those before and after it. */
export const deleteSection: Mutation = (situation) => {
  for (const stretch of situation.stretches) {
    const blocks = new Set(held(situation, stretch).map(blockOf));
    for (const block of blocks) {
      if (!block || block === situation.page.body) continue;
      block.previousElementSibling?.remove();
      block.nextElementSibling?.remove();
    }
  }
  deleteBlock(situation);
};

const quoteOf = ({ page }: Situation, stretch: Stretch): string => page.rangeOf(stretch)?.toString() ?? '';

/** Who finds nearly the same words next to where a passage stood finds it edited: what is left stands so many blocks away. */
const FAR = 3;

function farBlocks({ page, stretches }: Situation): HTMLElement[] {
  const blocks = [...new Set(page.texts().map(blockOf))];
  const isHeld = (block: HTMLElement | null): boolean =>
    block !== null && stretches.some((one) => textsIn(block).some((text) => page.holds(text, one)));
  const near = new Set(
    blocks.flatMap((block, i) => (isHeld(block) ? blocks.slice(Math.max(0, i - FAR), i + FAR + 1) : [])),
  );
  return page.otherBlocks(stretches).filter((block) => !near.has(block));
}

/** The passage is gone; what `like` makes of its words stands elsewhere. */
const leaving =
  (like: (quote: string, situation: Situation) => string): Mutation =>
  (situation) => {
    const { page, stretches, random } = situation;
    const left = stretches.map((stretch) => like(quoteOf(situation, stretch), situation));
    const blocks = farBlocks(situation);
    deletePassage(situation);
    for (const quote of left) {
      const place = blocks.length > 0 ? random.pick(blocks) : page.body;
      place.append(element('p', `${phrase(situation, 6)} ${quote} ${phrase(situation, 6)}`));
    }
  };
const withOtherWords =
  (share: number) =>
  (quote: string, { random, words }: Situation): string => {
    const parts = quote.split(/(\s+)/);
    const changed = random.int(0, parts.length >> 1) * 2;
    return parts
      .map((part, i) => (part.trim() !== '' && (i === changed || random.chance(share)) ? random.pick(words) : part))
      .join('');
  };
export const deleteLeaveLike = leaving(withOtherWords(0.35));
export const deleteLeaveNear = leaving(withOtherWords(0.12));
const otherFigures = (quote: string, { random }: Situation): string =>
  quote.replace(/\d/g, (digit) => String((Number(digit) + random.int(1, 8)) % 10));
export const deleteLeaveFigures = leaving((quote, situation) =>
  /\d/.test(quote) ? otherFigures(quote, situation) : withOtherWords(0.05)(quote, situation),
);
const denial: (quote: string, situation: Situation) => string = (quote, { random }) => {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(quote)].filter(
    (one) => one.isWordLike,
  );
  const at = words.length > 1 ? random.pick(words.slice(1)).index : 0;
  return quote.slice(0, at) + denialFor(quote) + quote.slice(at);
};
export const deleteLeaveDenial = leaving(denial);
export const deleteLeaveHalf = leaving((quote) => quote.slice(0, quote.length >> 1));

/** The passage is gone, and a reader had quoted it word for word. */
export const deleteLeaveCopy: Mutation = (situation) => {
  const { page, stretches } = situation;
  const quotes = stretches.map((stretch) => quoteOf(situation, stretch));
  deletePassage(situation);
  for (const quote of quotes)
    page.body.append(element('p', `${phrase(situation, 6)} ${quote} ${phrase(situation, 6)}`));
};

/** The passage is gone, and a reader had quoted it, with nothing else in the block. */
export const deleteLeaveQuote: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  const quotes = stretches.map((stretch) => element('blockquote', quoteOf(situation, stretch)));
  deletePassage(situation);
  const remarks = quotes.flatMap((quote) => [quote, element('p', phrase(situation, random.int(3, 20)))]);
  page.body.append(element('p', phrase(situation, random.int(3, 20))), ...remarks);
};

/** The passage is gone, and a comment repeats it: a bare paragraph like any other. */
export const deleteLeaveComment: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  const list = document.createElement('section');
  for (const stretch of stretches) {
    const comment = document.createElement('div');
    comment.append(element('h4', phrase(situation, 2)), element('p', quoteOf(situation, stretch)));
    list.append(comment);
    if (random.chance(0.5)) comment.append(element('p', phrase(situation, random.int(3, 20))));
  }
  deletePassage(situation);
  page.body.append(list);
};

/** The passage is gone; what `like` makes of its words stands alone in a paragraph of the article. */
const leavingAlone =
  (like: (quote: string, situation: Situation) => string): Mutation =>
  (situation) => {
    const { page, stretches, random } = situation;
    const left = stretches.map((stretch) => like(quoteOf(situation, stretch), situation));
    const paragraphs = farBlocks(situation).filter((one) => one.localName === 'p');
    deletePassage(situation);
    for (const quote of left) {
      if (paragraphs.length > 0) random.pick(paragraphs).after(element('p', quote));
      else page.body.append(element('p', quote));
    }
  };
export const deleteLeaveAlone = leavingAlone((quote, situation) =>
  /\d/.test(quote) ? otherFigures(quote, situation) : denial(quote, situation),
);
export const deleteLeaveNearAlone = leavingAlone(withOtherWords(0.12));

/** The whole block is gone, and readers had quoted the passage above the article and below it. */
export const deleteBlockLeaveQuotes: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  const quotes = stretches.map((stretch) => quoteOf(situation, stretch));
  deleteBlock(situation);
  const remark = (quote: string): HTMLElement =>
    element('p', `${phrase(situation, random.int(2, 8))} ${quote} ${phrase(situation, random.int(2, 8))}`);
  page.body.prepend(...quotes.map(remark));
  page.body.append(...quotes.map(remark));
};

/** Other sentences stand where the passage stood. */
export const rewrite: Mutation = (situation) => {
  const { page, stretches, random, sentences } = situation;
  for (const stretch of stretches) {
    const text = held(situation, stretch)[0];
    if (!text) continue;
    const at = page.ids(text).findIndex((id) => isIn(stretch, id));
    cut(page, stretch);
    let put = '';
    while (put.length < stretch.end - stretch.start) put += `${random.pick(sentences)} `;
    insertAll(page, text, [[at, put.slice(0, Math.max(4, stretch.end - stretch.start))]]);
  }
};

/** The passage is not loaded yet, nor what comes after it. */
export const lazyAbsent: Mutation = ({ page, stretches }) => {
  const start = Math.min(...stretches.map((one) => one.start));
  for (const text of page.texts()) if (page.ids(text).some((id) => id >= start)) text.remove();
};

/** The address now shows something else. */
export const otherPage: Mutation = ({ page, sentences, random }) => {
  for (const text of textsIn(page.body)) text.remove();
  for (let i = 0; i < 40; i++) page.body.append(element('p', random.pick(sentences)));
};

/** The frame of the page stays, the article in it is another: every longer text says something else. */
export const otherArticle: Mutation = (situation) => {
  const { page, stretches, sentences, random } = situation;
  for (const text of page.texts()) {
    const isPassage = stretches.some((stretch) => page.holds(text, stretch));
    if (isPassage || text.length > 40) write(page, text, random.pick(sentences));
  }
};
