import type { Random } from './random';
import { WRITTEN, type Stretch, type TrackedPage } from './tracked-page';

/** What a mutation is given besides the page it changes. */
export interface Situation {
  page: TrackedPage;
  /** The passages, in the order of the page. */
  stretches: readonly Stretch[];
  random: Random;
  /** Words of the same page and sentences of another one, to write with. */
  words: readonly string[];
  sentences: readonly string[];
}

export type Mutation = (situation: Situation) => void;

/** Some words of the page, in no order. */
export const phrase = ({ random, words }: Situation, count: number): string =>
  Array.from({ length: count }, () => random.pick(words)).join(' ');

/** A new element with a text. */
export function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

export const isIn = ({ start, end }: Stretch, id: number): boolean => id >= start && id < end;

/** The texts in which something of a passage stands. */
export const held = ({ page }: Situation, stretch: Stretch): Text[] =>
  page.texts().filter((text) => page.holds(text, stretch));

/** The texts in which nothing of any passage stands. */
export const others = ({ page, stretches }: Situation): Text[] =>
  page.texts().filter((text) => !stretches.some((stretch) => page.holds(text, stretch)));

/** Rewrites texts by a function from a unit to what stands in its place. */
export function mapUnits(
  page: TrackedPage,
  texts: readonly Text[],
  change: (unit: string, id: number) => string,
): void {
  for (const text of texts) {
    const ids = page.ids(text);
    const { data: before } = text;
    let data = '';
    const next: number[] = [];
    for (let i = 0; i < ids.length; i++) {
      const put = change(before[i] as string, ids[i] as number);
      data += put;
      for (let j = 0; j < put.length; j++) next.push(ids[i] as number);
    }
    if (data !== before) page.set(text, data, next);
  }
}

/** Puts strings into a text, each before the unit at its place; places in rising order. */
export function insertAll(page: TrackedPage, text: Text, puts: readonly (readonly [number, string])[], kind = WRITTEN) {
  const ids = page.ids(text);
  const { data: before } = text;
  let data = '';
  const next: number[] = [];
  let from = 0;
  for (const [at, put] of [...puts, [before.length, ''] as const]) {
    data += before.slice(from, at) + put;
    for (let i = from; i < at; i++) next.push(ids[i] as number);
    for (let i = 0; i < put.length; i++) next.push(kind);
    from = at;
  }
  page.set(text, data, next);
}

/** Takes the units of a stretch out. */
export function cut(page: TrackedPage, stretch: Stretch): void {
  for (const text of page.texts()) {
    const ids = page.ids(text);
    const kept = [...ids.keys()].filter((i) => !isIn(stretch, ids[i] as number));
    if (kept.length === ids.length) continue;
    page.set(
      text,
      kept.map((i) => text.data[i]).join(''),
      kept.map((i) => ids[i] as number),
    );
  }
}

/** Writes something else in the place of a text. */
export function write(page: TrackedPage, text: Text, put: string): void {
  page.set(text, put, Array<number>(put.length).fill(WRITTEN));
}
