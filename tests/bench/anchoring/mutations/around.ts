import { cut, element, held, isIn, mapUnits, others, phrase, write, type Mutation } from '../situation';
import { blockOf, WRITTEN, type Stretch } from '../tracked-page';

/** A menu or a banner at the top pushes all down. */
export const pushDown: Mutation = (situation) => {
  const list = document.createElement('ul');
  for (let i = 0; i < 40; i++) list.append(element('li', phrase(situation, situation.random.int(2, 9))));
  situation.page.body.prepend(list);
};

/** Blocks without a passage change places. */
export const reorder: Mutation = ({ page, stretches, random }) => {
  const blocks = page.otherBlocks(stretches);
  for (let i = 0; i < blocks.length / 4; i++) {
    const [one, other] = [random.pick(blocks), random.pick(blocks)];
    if (!one.contains(other) && !other.contains(one)) other.after(one);
  }
};

/** The parts of the page change places: of its outermost element that has several. */
export const reorderSections: Mutation = ({ page, random }) => {
  let frame: Element = page.body;
  while (frame.children.length === 1) frame = frame.children[0] as Element;
  frame.append(...random.shuffled([...frame.children]));
};

/** The paragraphs of each passage and all beside them stand in another order. */
export const shuffle: Mutation = (situation) => {
  const { stretches, random } = situation;
  const frames = new Set(
    stretches.flatMap(
      (stretch) => held(situation, stretch)[0]?.parentElement?.closest('p,h2,h3,li')?.parentElement ?? [],
    ),
  );
  // Of a passage over several blocks nothing would be left in one piece.
  for (const frame of frames) {
    const blocks = [...frame.children];
    const isHeld = (block: Element, stretch: Stretch) => held(situation, stretch).some((text) => block.contains(text));
    const isTorn = stretches.some((stretch) => blocks.filter((block) => isHeld(block, stretch)).length > 1);
    const hasOwnText = [...frame.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
    if (!isTorn && !hasOwnText) frame.append(...random.shuffled(blocks));
  }
};

/** The block of each passage goes to another place. */
export const moveBlock: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  for (const stretch of stretches) {
    const around = [...new Set(held(situation, stretch).map(blockOf))];
    const [block] = around;
    const places = page.otherBlocks(stretches).filter((one) => !block?.contains(one));
    if (block && block !== page.body && around.length === 1 && places.length > 0) random.pick(places).after(block);
  }
};

/** The block of each passage is folded away: into closed details, or a tab that is not shown. */
export const foldAway: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  for (const stretch of stretches) {
    for (const block of new Set(held(situation, stretch).map(blockOf))) {
      if (!block || block === page.body || !block.matches('p,h2,h3,h4,blockquote,ul,ol,pre,figure')) continue;
      const fold = document.createElement(random.chance(0.5) ? 'details' : 'div');
      block.replaceWith(fold);
      if (fold.localName === 'details') fold.append(element('summary', phrase(situation, random.int(1, 4))));
      else fold.style.display = 'none';
      fold.append(block);
    }
  }
};

/** The block of each passage goes to another place together with those before and after it. */
export const moveSection: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  for (const stretch of stretches) {
    const around = [...new Set(held(situation, stretch).map(blockOf))];
    const [block] = around;
    if (!block || block === page.body || around.length > 1) continue;
    const moved = [block.previousElementSibling, block, block.nextElementSibling].filter((one) => one !== null);
    const places = page.otherBlocks(stretches).filter((one) => !moved.some((other) => other.contains(one)));
    if (places.length > 0) random.pick(places).after(...moved);
  }
};

/** The blocks before and after each passage are taken out. */
export const removeNeighbours: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  for (const stretch of stretches) {
    const texts = page.texts();
    const safe = page.otherBlocks(stretches);
    const at = texts.findIndex((text) => page.holds(text, stretch));
    let end = at;
    while (end < texts.length && page.holds(texts[end] as Text, stretch)) end++;
    const before = at > 0 ? blockOf(texts[at - 1] as Text) : null;
    const after = end < texts.length ? blockOf(texts[end] as Text) : null;
    if (before && safe.includes(before) && random.chance(0.7)) before.remove();
    if (after && safe.includes(after) && random.chance(0.7)) after.remove();
  }
};

/** Readers quote the passage below the article or above it, whole or with a word of theirs. */
export const comments: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  const section = document.createElement('section');
  for (const stretch of stretches) {
    const quote = page.rangeOf(stretch)?.toString() ?? '';
    for (let i = 0; i < random.int(2, 5); i++) {
      const [head, tail] = [phrase(situation, random.int(0, 8)), phrase(situation, random.int(0, 8))];
      section.append(element('p', `${head} ${quote} ${tail}`));
    }
  }
  if (random.chance(0.5)) page.body.append(section);
  else page.body.prepend(section);
};

/** Readers quote the passage below the article, alone in a block, and remark on it. */
export const blockquotes: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  for (const stretch of stretches) {
    const quote = element('blockquote', page.rangeOf(stretch)?.toString() ?? '');
    page.body.append(quote, element('p', phrase(situation, random.int(3, 20))));
  }
};

/** Readers quote the passage above the article and below it, among words of theirs. */
export const commentsBoth: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  const sections = [document.createElement('section'), document.createElement('section')] as const;
  for (const stretch of stretches) {
    const quote = page.rangeOf(stretch)?.toString() ?? '';
    for (const section of sections) {
      const [head, tail] = [phrase(situation, random.int(0, 8)), phrase(situation, random.int(0, 8))];
      section.append(element(random.pick(['p', 'li', 'blockquote']), `${head} ${quote} ${tail}`.trim()));
    }
  }
  page.body.prepend(sections[0]);
  page.body.append(sections[1]);
};

/** All of the paragraph that holds a passage is quoted above the article or below it. */
export const paragraphQuoted: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  for (const stretch of stretches) {
    const blocks = [...new Set(held(situation, stretch).map(blockOf))];
    const words = blocks.map((block) => (block && block !== page.body ? block.textContent : ''));
    const quotes = words
      .filter((one) => one.trim() !== '')
      .map((one) => element(random.pick(['p', 'blockquote']), one));
    const remark = element('p', phrase(situation, random.int(3, 20)));
    if (random.chance(0.5)) page.body.append(remark, ...quotes);
    else page.body.prepend(...quotes, remark);
  }
};

/** A teaser at the top repeats the words of each passage with what stands next to them. */
export const teaser: Mutation = (situation) => {
  const { page, stretches } = situation;
  const lines = stretches.map((stretch) => {
    const range = page.rangeOf({ start: stretch.start - 30, end: stretch.end + 30 });
    return element('p', range?.toString() ?? '');
  });
  page.body.prepend(...lines);
};

/** A share of the other texts is written anew. */
const elsewhereIn =
  (share: number): Mutation =>
  (situation) => {
    const { page, random } = situation;
    for (const text of others(situation)) {
      if (random.chance(share)) write(page, text, phrase(situation, random.int(4, 20)));
    }
  };
export const elsewhere = elsewhereIn(0.5);
export const mostElsewhere = elsewhereIn(0.75);

/** About `reach` units are written anew, before and after each passage or on one side. */
const contextOf =
  (reach: number, sides: 'both' | 'one'): Mutation =>
  (situation) => {
    const { page, stretches, random } = situation;
    for (const stretch of stretches) {
      const side = sides === 'both' ? 0 : random.pick([-1, 1]);
      const isNear = (id: number): boolean =>
        ((side <= 0 && id >= stretch.start - reach && id < stretch.start) ||
          (side >= 0 && id >= stretch.end && id < stretch.end + reach)) &&
        !stretches.some((other) => isIn(other, id));
      for (const text of page.texts()) {
        const ids = page.ids(text);
        const at = ids.findIndex(isNear);
        if (at === -1) continue;
        let end = at;
        while (end < ids.length && isNear(ids[end] as number)) end++;
        const put = `${phrase(situation, Math.max(1, Math.round((end - at) / 6)))} `;
        const next = [...ids.slice(0, at), ...Array<number>(put.length).fill(WRITTEN), ...ids.slice(end)];
        page.set(text, text.data.slice(0, at) + put + text.data.slice(end), next);
      }
    }
  };
export const context60 = contextOf(60, 'both');
export const context100 = contextOf(100, 'both');
export const context150 = contextOf(150, 'both');
export const contextOneSide = contextOf(250, 'one');

/** Letters around each passage are changed, none within it. */
export const contextEdited: Mutation = ({ page, stretches, random }) => {
  mapUnits(page, page.texts(), (unit, id) => {
    const isNear = stretches.some(({ start, end }) => id >= start - 300 && id < end + 300);
    const isFree = isNear && !stretches.some((one) => isIn(one, id)) && /\p{L}|\d/u.test(unit);
    return isFree && random.chance(0.15) ? random.pick(['', 'e', 'n', 'x', `${unit}s`]) : unit;
  });
};

/** Text that is loaded later is not there yet: nothing after the passage's block. */
export const lazyTail: Mutation = ({ page, stretches }) => {
  const end = Math.max(...stretches.map((one) => one.end));
  for (const text of page.texts()) if (page.ids(text).every((id) => id >= end)) text.remove();
};

/** A list that is drawn where it is in view holds nothing from before the passages. */
export const lazyHead: Mutation = ({ page, stretches }) => {
  const start = Math.min(...stretches.map((one) => one.start));
  for (const text of page.texts()) if (page.ids(text).every((id) => id >= 0 && id < start)) text.remove();
};

/** Half of the sentences before and after are taken out. */
export const thinned: Mutation = ({ page, stretches, random }) => {
  const free = page.otherBlocks(stretches);
  for (const block of free) if (random.chance(0.5)) block.remove();
};

/** Everything but the passages' own blocks and a few others goes. */
export const cutAround: Mutation = ({ page, stretches, random }) => {
  for (const stretch of stretches) {
    const size = random.int(30, 200);
    cut(page, { start: stretch.start - size, end: stretch.start });
    if (random.chance(0.5)) cut(page, { start: stretch.end, end: stretch.end + size });
  }
};
