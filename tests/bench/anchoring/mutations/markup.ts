import { held, insertAll, isIn, phrase, element, type Mutation, type Situation } from '../situation';
import { blockOf, NEUTRAL, textsIn } from '../tracked-page';

/** White space is written anew, as a formatter would. */
export const reflow: Mutation = ({ page, random }) => {
  for (const text of page.texts()) {
    const puts = [...text.data.matchAll(/\s+/g)].filter(() => random.chance(0.3));
    if (puts.length > 0)
      insertAll(
        page,
        text,
        puts.map((one) => [one.index, '\n      ']),
      );
  }
};

/** Words are wrapped in inline elements, and texts split. */
export const wrap: Mutation = ({ page, random }) => {
  for (const text of page.texts()) {
    if (text.length < 8 || !random.chance(0.6)) continue;
    const rest = page.split(text, random.int(1, text.length - 2));
    page.split(rest, random.int(1, Math.max(1, rest.length - 1)));
    const around = document.createElement(random.pick(['font', 'span', 'b', 'em', 'a', 'mark', 'u']));
    rest.replaceWith(around);
    around.append(rest);
  }
};

/** Every text in two `<font>` elements, as a translating browser leaves them. */
export const fonts: Mutation = ({ page }) => {
  for (const text of page.texts()) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    text.replaceWith(outer);
    outer.append(inner);
    inner.append(text);
  }
};

/** Links and emphasis are taken away, their text stays. */
export const unwrap: Mutation = ({ page }) => {
  for (const one of page.body.querySelectorAll('a,b,strong,i,em,span,font,u,mark')) one.replaceWith(...one.childNodes);
};

/** Every element changes its name: paragraphs are `div`, tables are lists, headings paragraphs. */
export const renamed: Mutation = ({ page }) => {
  const names: Record<string, string> = {
    P: 'div',
    TABLE: 'ul',
    TBODY: 'div',
    TR: 'li',
    TD: 'p',
    TH: 'p',
    UL: 'section',
    OL: 'section',
    LI: 'div',
    H1: 'p',
    H2: 'p',
    H3: 'p',
    ARTICLE: 'main',
    SECTION: 'article',
  };
  for (const one of page.body.querySelectorAll('*')) {
    const name = names[one.tagName];
    if (!name) continue;
    const other = document.createElement(name);
    other.append(...one.childNodes);
    one.replaceWith(other);
  }
};

/** Advertisements stand before one block in five, within passages too. */
export const ads: Mutation = (situation) => advertise(situation, 0.2);
export const manyAds: Mutation = (situation) => advertise(situation, 0.6);

function advertise(situation: Situation, share: number): void {
  const { page, random } = situation;
  const blocks = new Set(page.texts().map(blockOf));
  for (const block of blocks) {
    if (!block || block === page.body || !random.chance(share)) continue;
    const ad = element(random.pick(['div', 'aside', 'p']), phrase(situation, random.int(2, 60)));
    if (random.chance(0.7)) block.before(ad);
    else block.after(ad);
    page.mark(ad, NEUTRAL);
  }
}

/** Paragraphs are broken in two at a space. */
export const splitBlocks: Mutation = ({ page, random }) => {
  for (const block of page.body.querySelectorAll('p,li')) {
    const text = textsIn(block).find((one) => one.parentElement === block && one.length > 60);
    const at = text ? text.data.indexOf(' ', random.int(20, text.length - 20)) : -1;
    if (!text || at === -1 || !random.chance(0.5)) continue;
    const rest = page.split(text, at);
    const other = document.createElement(block.tagName);
    while (rest.nextSibling) other.append(rest.nextSibling);
    other.prepend(rest);
    block.after(other);
  }
};

/** Neighbouring paragraphs become one, parted by a space or by two line breaks. */
export const mergeBlocks: Mutation = ({ page, random }) => {
  for (const block of page.body.querySelectorAll('p')) {
    const next = block.nextElementSibling;
    if (next?.tagName !== 'P' || !random.chance(0.5)) continue;
    if (random.chance(0.5)) block.append(' ');
    else block.append(document.createElement('br'), document.createElement('br'));
    block.append(...next.childNodes);
    next.remove();
  }
};

/** Takes all after a text and the rest of that text, from `at` on, out of a block; null when the text is no child of it. */
function restOf({ page }: Situation, block: HTMLElement, text: Text, at: number): Node[] | null {
  if (text.parentElement !== block || at <= 0 || at >= text.length) return null;
  const nodes: Node[] = [page.split(text, at)];
  while (nodes.at(-1)?.nextSibling) nodes.push(nodes.at(-1)?.nextSibling as Node);
  return nodes;
}

/** A space within a passage: the text, and where in it. */
function spaceWithin(situation: Situation): { text: Text; at: number; block: HTMLElement }[] {
  const { page, stretches, random } = situation;
  return stretches.flatMap((stretch) => {
    const places = held(situation, stretch).flatMap((text) => {
      const ids = page.ids(text);
      const block = blockOf(text);
      if (!block || block === page.body) return [];
      return [...text.data.matchAll(/\s+|[。、，]/g)]
        .filter(({ index }) => isIn(stretch, ids[index - 1] ?? -1) && isIn(stretch, ids[index + 1] ?? -1))
        .map(({ index }) => ({ text, at: index + 1, block }));
    });
    return places.length > 0 ? [random.pick(places)] : [];
  });
}

/** The paragraph of each passage is broken in two within it. */
export const splitWithin: Mutation = (situation) => {
  for (const { text, at, block } of spaceWithin(situation)) {
    const rest = restOf(situation, block, text, at);
    if (!rest) continue;
    const other = block.cloneNode() as HTMLElement;
    other.append(...rest);
    block.after(other);
  }
};

/** An advertisement stands in the midst of each passage, within its paragraph. */
export const adWithin: Mutation = (situation) => {
  const { page, random } = situation;
  for (const { text, at, block } of spaceWithin(situation)) {
    const rest = restOf(situation, block, text, at);
    if (!rest) continue;
    const ad = element(random.pick(['div', 'aside']), phrase(situation, random.int(2, 40)));
    block.append(ad, ...rest);
    page.mark(ad, NEUTRAL);
  }
};

/** Paragraphs are no elements any more: two line breaks part them. */
export const lineBreaks: Mutation = ({ page }) => {
  for (const block of page.body.querySelectorAll('p')) {
    block.replaceWith(...block.childNodes, document.createElement('br'), '\n', document.createElement('br'));
  }
};

/** Every word in an element of its own, as what reads aloud or translates leaves it. */
export const wordsWrapped: Mutation = ({ page }) => {
  for (const text of page.texts()) {
    const starts = [...text.data.matchAll(/(?<=\s)\S/g)].map(({ index }) => index).reverse();
    for (const at of [...starts, 0]) {
      const word = at === 0 ? text : page.split(text, at);
      const around = document.createElement('span');
      word.replaceWith(around);
      around.append(word);
    }
  }
};

/** Readings stand over words, in `<ruby>`. */
export const ruby: Mutation = ({ page, random }) => {
  for (const text of page.texts()) {
    const words = [...text.data.matchAll(/\p{L}{2,}/gu)];
    const word = words.length > 0 && random.chance(0.4) ? random.pick(words) : null;
    if (!word) continue;
    const rest = page.split(text, word.index);
    page.split(rest, word[0].length);
    const around = document.createElement('ruby');
    rest.replaceWith(around);
    const reading = element('rt', 'yomi');
    around.append(rest, reading);
    page.mark(reading, NEUTRAL);
  }
};

/** A copy of the article for another screen, which is hidden, stands before it or after it. */
export const hiddenCopy: Mutation = ({ page, random }) => {
  const copy = element('div', '');
  copy.style.display = 'none';
  for (const child of page.body.children) copy.append(child.cloneNode(true));
  if (random.chance(0.5)) page.body.prepend(copy);
  else page.body.append(copy);
};
