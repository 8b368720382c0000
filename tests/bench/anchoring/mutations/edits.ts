import { cut, held, insertAll, isIn, mapUnits, phrase, type Mutation, type Situation } from '../situation';
import type { Stretch, TrackedPage } from '../tracked-page';

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** Letters of the page itself, as often as they stand there. */
function lettersIn(page: TrackedPage): string[] {
  const letters = page.texts().flatMap((text) => text.data.match(/\p{L}/gu) ?? []);
  return letters.length > 0 ? letters.filter((one) => one.length === 1) : LETTERS;
}

/** A share of the units is changed, taken out or doubled, in each passage and up to `reach` units around it. */
const editUnits =
  (share: number, reach: number, alphabet: (page: TrackedPage) => readonly string[] = () => LETTERS): Mutation =>
  ({ page, stretches, random }) => {
    const letters = alphabet(page);
    mapUnits(page, page.texts(), (unit, id) => {
      const near = id >= 0 && stretches.some(({ start, end }) => id >= start - reach && id < end + reach);
      if (!near || /[\s\ud800-\udfff]/.test(unit) || !random.chance(share)) return unit;
      // What is put in after its last unit is none of a passage.
      const kind = random.int(0, stretches.some(({ end }) => id === end - 1) ? 1 : 2);
      return kind === 0 ? '' : kind === 1 ? random.pick(letters) : unit + random.pick(letters);
    });
  };
export const edit5 = editUnits(0.05, 300);
export const edit10 = editUnits(0.1, 300);
export const edit20 = editUnits(0.2, 300);
export const edit5Inside = editUnits(0.05, 0);
export const edit10Inside = editUnits(0.1, 0);
export const edit20Inside = editUnits(0.2, 0);
/** The same with letters of the page, whatever its script. */
export const own5 = editUnits(0.05, 300, lettersIn);
export const own10Inside = editUnits(0.1, 0, lettersIn);
export const own20 = editUnits(0.2, 100, lettersIn);
export const edit10All = editUnits(0.1, 1e9);

/** One letter of each passage is another. */
export const oneLetter: Mutation = ({ page, stretches, random }) => {
  const places = new Set(stretches.map(({ start, end }) => random.int(start, end - 1)));
  mapUnits(page, page.texts(), (unit, id) => (places.has(id) && /\p{L}/u.test(unit) ? random.pick(LETTERS) : unit));
};

const inside = ({ page }: Situation, text: Text, stretch: Stretch): number[] => {
  const ids = page.ids(text);
  return [...text.data.matchAll(/\s+/g)]
    .map((one) => one.index)
    .filter((at) => at > 0 && isIn(stretch, ids[at - 1] as number) && isIn(stretch, ids[at + 1] ?? -1));
};

/** Words are put into each passage: `runs` times at most, of up to `most` words. */
const putIn =
  (runs: number, most: number): Mutation =>
  (situation) => {
    const { page, stretches, random } = situation;
    for (const stretch of stretches) {
      let left = random.int(1, runs);
      for (const text of held(situation, stretch)) {
        const puts: [number, string][] = [];
        for (const at of inside(situation, text, stretch)) {
          if (left === 0 || !random.chance(0.4)) continue;
          puts.push([at, ` ${phrase(situation, random.int(1, most))}`]);
          left--;
        }
        if (puts.length > 0) insertAll(page, text, puts);
      }
    }
  };
export const insertWords = putIn(4, 3);
export const insertOne = putIn(1, 1);
/** A sentence is put into each passage. */
export const insertSentence: Mutation = (situation) => {
  const { page, stretches, random, sentences } = situation;
  for (const stretch of stretches) {
    const text = held(situation, stretch).find((one) => inside(situation, one, stretch).length > 4);
    if (!text) continue;
    insertAll(page, text, [
      [random.pick(inside(situation, text, stretch)), ` ${random.pick(sentences).slice(0, 120)}`],
    ]);
  }
};

type Rewrite = (word: string, situation: Situation) => string;

/** A share of the words of each passage, and of those up to `reach` units around, is rewritten. */
const changeWords =
  (share: number, rewrite: Rewrite, reach = 0): Mutation =>
  (situation) => {
    const { page, stretches, random } = situation;
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
    const wide = stretches.map(({ start, end }) => ({ start: start - reach, end: end + reach }));
    for (const text of page.texts().filter((one) => wide.some((stretch) => page.holds(one, stretch)))) {
      const ids = page.ids(text);
      let data = '';
      const next: number[] = [];
      for (const { segment, index, isWordLike } of segmenter.segment(text.data)) {
        const isChanged =
          isWordLike &&
          wide.some((one) => isIn(one, ids[index] as number) && isIn(one, ids[index + segment.length - 1] as number)) &&
          random.chance(share);
        const put = isChanged ? rewrite(segment, situation) : segment;
        data += put;
        for (let j = 0; j < put.length; j++) next.push(isChanged ? (ids[index] as number) : (ids[index + j] as number));
      }
      page.set(text, data, next);
    }
  };
const other: Rewrite = (_, { random, words }) => (random.chance(0.7) ? random.pick(words) : '');
export const words10 = changeWords(0.1, other);
export const words25 = changeWords(0.25, other);
export const words10Around = changeWords(0.1, other, 300);
export const synonyms = changeWords(0.15, (_, { random, words }) => random.pick(words), 150);
export const wordsOut = changeWords(0.15, () => '');
/** The ends of words change, as in another grammatical form. */
export const inflected = changeWords(
  0.3,
  (word, { random }) => word.slice(0, -1) + random.pick(['s', 'ed', 'en', 'a']),
);

/** Figures become others. */
export const figures: Mutation = ({ page, stretches, random }) => {
  mapUnits(page, page.texts(), (unit, id) =>
    /\d/.test(unit) && stretches.some((one) => isIn(one, id)) ? String((Number(unit) + random.int(1, 8)) % 10) : unit,
  );
};

/** The first or the last word of each passage is another. */
export const endWord: Mutation = (situation) => {
  const { page, stretches, random, words } = situation;
  for (const stretch of stretches) {
    if (stretch.end - stretch.start < 30) continue;
    const texts = held(situation, stretch);
    const isHead = random.chance(0.5);
    const text = (isHead ? texts[0] : texts.at(-1)) as Text;
    const ids = page.ids(text);
    const all = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.data)].filter(
      (one) => one.isWordLike && isIn(stretch, ids[one.index] as number),
    );
    const word = isHead ? all[0] : all.at(-1);
    if (!word) continue;
    const put = random.pick(words);
    const stop = word.index + word.segment.length;
    page.set(text, text.data.slice(0, word.index) + put + text.data.slice(stop), [
      ...ids.slice(0, word.index),
      ...Array<number>(put.length).fill(ids[word.index] as number),
      ...ids.slice(stop),
    ]);
  }
};

/** A sentence in the middle of each passage is taken out. */
export const cutSentence: Mutation = ({ page, stretches, random }) => {
  for (const stretch of stretches) {
    const size = stretch.end - stretch.start;
    if (size < 120) continue;
    const start = stretch.start + random.int(Math.floor(size * 0.3), Math.floor(size * 0.4));
    cut(page, { start, end: start + Math.floor(size * random.pick([0.15, 0.25, 0.3])) });
  }
};
