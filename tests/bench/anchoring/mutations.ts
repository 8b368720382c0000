import type { Random } from './random';
import { blockOf, NEUTRAL, textsIn, WRITTEN, type Stretch, type TrackedPage } from './tracked-page';

/** What a mutation is given besides the page it changes. */
export interface Situation {
  page: TrackedPage;
  stretch: Stretch;
  random: Random;
  /** Words of the same page and sentences of another one, to write with. */
  words: readonly string[];
  sentences: readonly string[];
}

export type Mutation = (situation: Situation) => void;

const phrase = ({ random, words }: Situation, count: number): string =>
  Array.from({ length: count }, () => random.pick(words)).join(' ');

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Rewrites every text by a function from a unit to what stands in its place. */
function mapUnits(page: TrackedPage, texts: readonly Text[], change: (unit: string, id: number) => string): void {
  for (const text of texts) {
    const ids = page.ids(text);
    let data = '';
    const next: number[] = [];
    for (let i = 0; i < ids.length; i++) {
      const put = change(text.data[i] as string, ids[i] as number);
      data += put;
      for (let j = 0; j < put.length; j++) next.push(ids[i] as number);
    }
    page.set(text, data, next);
  }
}

/** Puts a text into another one, before the unit at `at`. */
function insert(page: TrackedPage, text: Text, at: number, put: string): void {
  const ids = [...page.ids(text)];
  ids.splice(at, 0, ...Array<number>(put.length).fill(WRITTEN));
  page.set(text, text.data.slice(0, at) + put + text.data.slice(at), ids);
}

const spaces = (text: Text): number[] => [...text.data.matchAll(/\s+/g)].map((one) => one.index);
const isIn = ({ start, end }: Stretch, id: number): boolean => id >= start && id < end;
const held = ({ page, stretch }: Situation): Text[] => page.texts().filter((text) => page.holds(text, stretch));
const others = ({ page, stretch }: Situation): Text[] => page.texts().filter((text) => !page.holds(text, stretch));

/** White space is written anew, as a formatter would. */
export const reflow: Mutation = ({ page, random }) => {
  for (const text of page.texts()) {
    for (const at of spaces(text).reverse()) if (random.chance(0.3)) insert(page, text, at, '\n      ');
  }
};

/** Words are wrapped in inline elements, and texts split. */
export const wrap: Mutation = ({ page, random }) => {
  for (const text of page.texts()) {
    if (text.length < 8 || !random.chance(0.6)) continue;
    const rest = page.split(text, random.int(1, text.length - 2));
    page.split(rest, random.int(1, Math.max(1, rest.length - 1)));
    const around = document.createElement(random.pick(['font', 'span', 'b', 'em', 'a']));
    rest.replaceWith(around);
    around.append(rest);
  }
};

export const softHyphens: Mutation = ({ page, random }) => {
  for (const text of page.texts()) {
    for (let at = text.length - 2; at > 1; at -= 4) {
      if (/\p{L}\p{L}/u.test(text.data.slice(at - 1, at + 1)) && random.chance(0.5)) {
        insert(page, text, at, random.chance(0.7) ? '\u00ad' : '\u200b');
      }
    }
  }
};

export const ads: Mutation = (situation) => {
  const { page, random } = situation;
  const blocks = [...new Set(page.texts().map(blockOf))].filter((one) => one !== null && one !== page.body);
  for (const block of blocks) {
    if (!random.chance(0.2)) continue;
    const ad = element('div', phrase(situation, random.int(4, 60)));
    block?.before(ad);
    page.mark(ad, NEUTRAL);
  }
};

/** A menu or a banner at the top pushes all down. */
export const pushDown: Mutation = (situation) => {
  const list = document.createElement('ul');
  for (let i = 0; i < 40; i++) list.append(element('li', phrase(situation, situation.random.int(2, 9))));
  situation.page.body.prepend(list);
};

export const reorder: Mutation = ({ page, stretch, random }) => {
  const blocks = page.otherBlocks(stretch);
  for (let i = 0; i < blocks.length / 4; i++) {
    const [one, other] = [random.pick(blocks), random.pick(blocks)];
    if (!one.contains(other) && !other.contains(one)) other.after(one);
  }
};

const normalized =
  (form: 'NFC' | 'NFD'): Mutation =>
  ({ page }) => {
    for (const text of page.texts()) {
      const ids = page.ids(text);
      let data = '';
      const next: number[] = [];
      for (const { segment, index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.data)) {
        const put = segment.normalize(form);
        data += put;
        for (let j = 0; j < put.length; j++) next.push(ids[index] as number);
      }
      page.set(text, data, next);
    }
  };
export const nfd = normalized('NFD');
export const nfc = normalized('NFC');

const QUOTES: Record<string, string> = {
  '"': '”',
  "'": '’',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '«': '"',
  '»': '"',
};
const SIGNS: Record<string, string> = { '–': '-', '—': '--', '…': '...', '-': '–', '\u00a0': ' ' };
export const quoteMarks: Mutation = ({ page }) => mapUnits(page, page.texts(), (unit) => QUOTES[unit] ?? unit);
export const dashes: Mutation = ({ page }) => mapUnits(page, page.texts(), (unit) => SIGNS[unit] ?? unit);
export const upperCase: Mutation = ({ page }) => mapUnits(page, page.texts(), (unit) => unit.toUpperCase());

/** Readers quote the passage below the article, whole or with a word of theirs. */
export const comments: Mutation = (situation) => {
  const { page, stretch, random } = situation;
  const quote = page.rangeOf(stretch)?.toString() ?? '';
  const section = document.createElement('section');
  for (let i = 0; i < random.int(2, 5); i++) {
    section.append(
      element('p', `${phrase(situation, random.int(0, 8))} ${quote} ${phrase(situation, random.int(0, 8))}`),
    );
  }
  if (random.chance(0.5)) page.body.append(section);
  else page.body.prepend(section);
};

/** Half of the other paragraphs are written anew. */
export const elsewhere: Mutation = (situation) => {
  const { page, random } = situation;
  for (const text of others(situation)) {
    if (!random.chance(0.5)) continue;
    const put = phrase(situation, random.int(4, 20));
    page.set(text, put, Array<number>(put.length).fill(WRITTEN));
  }
};

/** About `reach` units on each side are written anew. */
const contextOf =
  (reach: number): Mutation =>
  (situation) => {
    const { page, stretch } = situation;
    const isNear = (id: number): boolean =>
      (id >= stretch.start - reach && id < stretch.start) || (id >= stretch.end && id < stretch.end + reach);
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
  };
export const context60 = contextOf(60);
export const context150 = contextOf(150);

/** Text that is loaded later is not there yet: nothing after the passage's block. */
export const lazyTail: Mutation = (situation) => {
  const { page, stretch } = situation;
  for (const text of page.texts()) if (page.ids(text).every((id) => id >= stretch.end)) text.remove();
};

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** A share of the units is changed, taken out or doubled, in the passage and around it. */
const editUnits =
  (share: number): Mutation =>
  ({ page, stretch, random }) => {
    const reach = 300;
    for (const text of page.texts()) {
      const ids = page.ids(text);
      let data = '';
      const next: number[] = [];
      for (let i = 0; i < ids.length; i++) {
        const id = ids[i] as number;
        const unit = text.data[i] as string;
        const near = id >= stretch.start - reach && id < stretch.end + reach;
        const kind = near && !/[\s\ud800-\udfff]/.test(unit) && random.chance(share) ? random.int(0, 2) : 3;
        const put =
          kind === 0 ? '' : kind === 1 ? random.pick(LETTERS) : kind === 2 ? unit + random.pick(LETTERS) : unit;
        data += put;
        for (let j = 0; j < put.length; j++) next.push(id);
      }
      page.set(text, data, next);
    }
  };
export const edit5 = editUnits(0.05);
export const edit10 = editUnits(0.1);
export const edit20 = editUnits(0.2);

/** Words are put into the passage. */
export const insertWords: Mutation = (situation) => {
  const { page, stretch, random } = situation;
  let left = random.int(1, 4);
  for (const text of held(situation)) {
    const ids = page.ids(text);
    const inside = spaces(text).filter(
      (at) => at > 0 && isIn(stretch, ids[at - 1] as number) && isIn(stretch, ids[at + 1] ?? -1),
    );
    for (const at of inside.reverse()) {
      if (left === 0 || !random.chance(0.4)) continue;
      insert(page, text, at, ` ${phrase(situation, random.int(1, 3))}`);
      left--;
    }
  }
};

/** A share of the words of the passage is exchanged or taken out. */
const changeWords =
  (share: number): Mutation =>
  ({ page, stretch, random, words }) => {
    for (const text of page.texts().filter((one) => page.holds(one, stretch))) {
      const parts = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.data)];
      const ids = page.ids(text);
      let data = '';
      const next: number[] = [];
      for (const { segment, index, isWordLike } of parts) {
        const isChanged = isWordLike && isIn(stretch, ids[index] as number) && random.chance(share);
        const put = isChanged ? (random.chance(0.7) ? random.pick(words) : '') : segment;
        data += put;
        for (let j = 0; j < put.length; j++) next.push(isChanged ? (ids[index] as number) : (ids[index + j] as number));
      }
      page.set(text, data, next);
    }
  };
export const words10 = changeWords(0.1);
export const words25 = changeWords(0.25);

/** One word of the passage or one figure becomes another. */
export const figure: Mutation = ({ page, stretch, random }) => {
  mapUnits(page, page.texts(), (unit, id) =>
    isIn(stretch, id) && /\d/.test(unit) ? String((Number(unit) + random.int(1, 8)) % 10) : unit,
  );
};

/** Takes the units of a stretch out. */
export function cut(page: TrackedPage, { start, end }: Stretch): void {
  for (const text of page.texts()) {
    const ids = page.ids(text);
    const kept = [...ids.keys()].filter((i) => !isIn({ start, end }, ids[i] as number));
    if (kept.length < ids.length)
      page.set(
        text,
        kept.map((i) => text.data[i]).join(''),
        kept.map((i) => ids[i] as number),
      );
  }
}

/** A sentence in the middle of the passage is taken out. */
export const cutSentence: Mutation = ({ page, stretch, random }) => {
  const size = stretch.end - stretch.start;
  if (size < 120) return;
  const start = stretch.start + random.int(Math.floor(size * 0.3), Math.floor(size * 0.4));
  cut(page, { start, end: start + Math.floor(size * random.pick([0.15, 0.25, 0.3])) });
};

export const deletePassage: Mutation = ({ page, stretch }) => cut(page, stretch);

/** The whole block that holds the passage is taken out. */
export const deleteBlock: Mutation = (situation) => {
  for (const text of held(situation)) (blockOf(text) === situation.page.body ? text : blockOf(text))?.remove();
};

/** The passage is gone, and something much like it stands elsewhere. */
export const deleteLeaveLike: Mutation = (situation) => {
  const { page, stretch, random } = situation;
  const quote = page.rangeOf(stretch)?.toString() ?? '';
  const like = quote
    .split(/(\s+)/)
    .map((part) => (part.trim() !== '' && random.chance(0.35) ? random.pick(situation.words) : part))
    .join('');
  const blocks = page.otherBlocks(stretch);
  cut(page, stretch);
  const place = blocks.length > 0 ? random.pick(blocks) : page.body;
  place.append(element('p', `${phrase(situation, 6)} ${like} ${phrase(situation, 6)}`));
};

/** The passage is gone, and a reader had quoted it word for word. */
export const deleteLeaveCopy: Mutation = (situation) => {
  const quote = situation.page.rangeOf(situation.stretch)?.toString() ?? '';
  cut(situation.page, situation.stretch);
  situation.page.body.append(element('p', `${phrase(situation, 6)} ${quote} ${phrase(situation, 6)}`));
};

/** Other sentences stand where the passage stood. */
export const rewrite: Mutation = (situation) => {
  const { page, stretch, random, sentences } = situation;
  const text = held(situation)[0];
  if (!text) return;
  const at = page.ids(text).findIndex((id) => isIn(stretch, id));
  cut(page, stretch);
  let put = '';
  while (put.length < stretch.end - stretch.start) put += `${random.pick(sentences)} `;
  insert(page, text, at, put.slice(0, Math.max(4, stretch.end - stretch.start)));
};

/** The passage is not loaded yet, nor what comes after it. */
export const lazyAbsent: Mutation = ({ page, stretch }) => {
  for (const text of page.texts()) if (page.ids(text).some((id) => id >= stretch.start)) text.remove();
};

/** The address now shows something else. */
export const otherPage: Mutation = ({ page, sentences, random }) => {
  for (const text of textsIn(page.body)) text.remove();
  for (let i = 0; i < 40; i++) page.body.append(element('p', random.pick(sentences)));
};
