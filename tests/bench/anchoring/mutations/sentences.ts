import { cut, insertAll, type Mutation, type Situation } from '../situation';
import type { Stretch } from '../tracked-page';

/** The sentences of a passage as the page has them, as stretches; a sentence ends with the text in a block, too. */
function sentencesIn({ page }: Situation, stretch: Stretch): Stretch[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const found: Stretch[] = [];
  for (const text of page.texts().filter((one) => page.holds(one, stretch))) {
    const ids = page.ids(text);
    for (const { segment, index } of segmenter.segment(text.data)) {
      const inside = Array.from(ids.subarray(index, index + segment.length)).filter(
        (id) => id >= stretch.start && id < stretch.end,
      );
      if (segment.trim().length > 1 && inside.length > 0) {
        found.push({ start: Math.min(...inside), end: Math.max(...inside) + 1 });
      }
    }
  }
  return found;
}

/** One sentence of each passage that has three at least is taken out. */
const without =
  (which: (sentences: readonly Stretch[], situation: Situation) => Stretch | undefined): Mutation =>
  (situation) => {
    for (const stretch of situation.stretches) {
      const sentences = sentencesIn(situation, stretch);
      const one = sentences.length >= 3 ? which(sentences, situation) : undefined;
      if (one) cut(situation.page, one);
    }
  };
export const withoutFirst = without((sentences) => sentences[0]);
export const withoutLast = without((sentences) => sentences.at(-1));
export const withoutMiddle = without((sentences, { random }) => random.pick(sentences.slice(1, -1)));

/** Two sentences of each passage that has three at least change places. */
export const swapped: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  for (const stretch of stretches) {
    for (const text of page.texts().filter((one) => page.holds(one, stretch))) {
      const inText = sentencesIn(situation, stretch).filter((one) => [...page.ids(text)].includes(one.start));
      if (inText.length < 3) continue;
      const moved = random.pick(inText.slice(0, -1));
      const ids = page.ids(text);
      const from = ids.indexOf(moved.start);
      const to = ids.indexOf(moved.end - 1) + 1;
      const next = inText[inText.indexOf(moved) + 1] as Stretch;
      const stop = ids.indexOf(next.end - 1) + 1;
      if (to <= from || stop <= to) continue;
      const order = [...ids.keys()];
      const turned = [
        ...order.slice(0, from),
        ...order.slice(to, stop),
        ...order.slice(from, to),
        ...order.slice(stop),
      ];
      page.set(
        text,
        turned.map((i) => text.data[i]).join(''),
        turned.map((i) => ids[i] as number),
      );
      break;
    }
  }
};

/** A sentence of another page begins or ends the paragraph of each passage. */
export const sentenceBeside: Mutation = ({ page, stretches, random, sentences }) => {
  for (const stretch of stretches) {
    const text = page.texts().find((one) => page.holds(one, stretch));
    if (!text) continue;
    const put = random.pick(sentences).slice(0, 160);
    insertAll(page, text, [random.chance(0.5) ? [0, `${put} `] : [text.length, ` ${put}`]]);
  }
};

const DENIALS: Record<string, string> = {
  zh: '不',
  ja: 'ない',
  ko: '안 ',
  vi: 'không ',
  de: 'nicht ',
  fr: 'pas ',
  es: 'no ',
  ar: 'لا ',
  ru: 'не ',
};

/** The word that denies in the language of a text, as far as its script shows it. */
export function denialFor(text: string): string {
  const script = [
    ['ja', /[\u3041-\u30ff]/],
    ['zh', /[\u3400-\u9fff]/],
    ['ko', /[\uac00-\ud7af]/],
    ['ar', /[\u0600-\u06ff]/],
    ['ru', /[\u0400-\u04ff]/],
    ['vi', /[ăđơưạ-ỹ]/],
    ['de', /[äöüß]/],
  ] as const;
  const [language] = script.find(([, letters]) => letters.test(text)) ?? [];
  return language ? (DENIALS[language] as string) : 'not ';
}

/** Each passage is denied: a word is put in before one of its words. */
export const denied: Mutation = (situation) => {
  const { page, stretches, random } = situation;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const stretch of stretches) {
    const places = page.texts().flatMap((text) => {
      const ids = page.ids(text);
      const isIn = (at: number): boolean => (ids[at] ?? -1) >= stretch.start && (ids[at] ?? -1) < stretch.end;
      return [...segmenter.segment(text.data)]
        .filter(({ isWordLike, index }) => isWordLike && isIn(index) && isIn(index - 1))
        .map(({ index }) => ({ text, index }));
    });
    if (places.length === 0) continue;
    const { text, index } = random.pick(places);
    insertAll(page, text, [[index, denialFor(text.data)]]);
  }
};
