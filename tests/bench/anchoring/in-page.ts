import { anchorAll, describe, type Anchorable } from '@/utils/page/anchoring';
import { CLASSES, type Group, type MutationClass } from './classes';
import { edit10, pushDown, reorder, type Situation } from './mutations';
import { choosePassage } from './passages';
import { CONTENDERS } from './peers';
import { Random } from './random';
import { storedCopy } from './reader-copy';
import { judge, overlapOf, type Outcome } from './score';
import { TrackedPage, type Stretch } from './tracked-page';

/** One case as one contender solved it. */
export interface Row {
  page: string;
  name: string;
  group: Group;
  contender: string;
  outcome: Outcome;
  /** Milliseconds to anchor it on a page never seen before. */
  time: number;
  quote: string;
  found: string;
  /** Overlap of what was suggested with the truth, confident or not. */
  overlap: number;
  confident: boolean;
}

export interface Job {
  id: string;
  html: string;
  /** Sentences of another page. */
  sentences: string[];
  seed: string;
  /** Which classes, by their place in the table. */
  classes: number[];
  withPeers: boolean;
  only?: string | undefined;
}

/** The body of a page without what would load or run. */
function bodyOf(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const one of parsed.querySelectorAll('script,iframe,frame,link,object,embed,video,audio,meta')) one.remove();
  for (const one of parsed.querySelectorAll('[src],[srcset],[poster]')) {
    for (const name of ['src', 'srcset', 'poster']) one.removeAttribute(name);
  }
  const styles = [...parsed.head.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  document.head.replaceChildren(Object.assign(document.createElement('style'), { textContent: styles }));
  return document.adoptNode(parsed.body);
}

const show = (page: TrackedPage): void => document.body.replaceWith(page.body);

const wordsIn = (page: TrackedPage): string[] => {
  const words = page
    .texts()
    .slice(0, 400)
    .flatMap((text) => text.data.match(/[\p{L}\p{M}]+/gu) ?? []);
  return words.length > 0 ? words.map((word) => word.slice(0, 24)) : ['word'];
};

interface Prepared {
  from: TrackedPage;
  to: TrackedPage;
  stretch: Stretch;
}

/** Applies a class to a page; null when it does not apply, or leaves too little of the passage to be the passage. */
function prepare(original: TrackedPage, kind: MutationClass, random: Random, sentences: string[]): Prepared | null {
  const stretch = choosePassage(original, random);
  const range = stretch && original.rangeOf(stretch);
  if (!stretch || !range || range.toString().trim().length < 2) return null;
  const length = range.toString().length;
  const changed = original.clone();
  const situation: Situation = { page: changed, stretch, random, words: wordsIn(original), sentences };
  show(changed);
  for (const step of kind.steps) step(situation);
  const from = kind.from ? storedCopy(original, kind.from) : original;
  const to = kind.to ? storedCopy(changed, kind.to) : changed;
  if (!from || !to) return null;
  const isWhole = (page: TrackedPage): boolean => (page.rangeOf(stretch)?.toString().length ?? 0) >= 0.6 * length;
  if (!isWhole(from) || (kind.group !== 'gone' && !isWhole(to))) return null;
  return { from, to, stretch: from.presentPart(stretch) };
}

/** Runs the cases of one page. */
export function runPage({ id, html, sentences, seed, classes, withPeers, only }: Job): Row[] {
  const original = TrackedPage.original(bodyOf(html));
  const rows: Row[] = [];
  if (original.texts().reduce((sum, text) => sum + text.length, 0) < 1200) return rows;
  for (const [i, at] of classes.entries()) {
    const kind = CLASSES[at] as MutationClass;
    if (only && kind.name !== only && kind.group !== only) continue;
    show(original);
    const prepared = prepare(original, kind, new Random(`${seed} ${id} ${i} ${kind.name}`), sentences);
    if (!prepared) continue;
    const { from, to, stretch } = prepared;
    for (const contender of withPeers ? CONTENDERS : CONTENDERS.slice(0, 1)) {
      show(from);
      const range = from.rangeOf(stretch) as Range;
      const quote = range.toString();
      let described: unknown = null;
      let answer: { ranges: readonly Range[]; confident: boolean } = { ranges: [], confident: false };
      let time = 0;
      try {
        described = JSON.parse(JSON.stringify(contender.describe(from.body, range) ?? null));
        show(to);
        const start = performance.now();
        if (described !== null) answer = contender.anchor(to.body, described);
        time = performance.now() - start;
      } catch {
        // A peer that throws has not found it.
      }
      rows.push({
        page: id,
        name: kind.name,
        group: kind.group,
        contender: contender.name,
        outcome: judge(to, stretch, kind.group === 'gone', answer),
        time,
        quote,
        found: answer.ranges.map(String).join(''),
        overlap: answer.ranges.length > 0 && kind.group !== 'gone' ? overlapOf(to, stretch, answer.ranges) : 0,
        confident: answer.confident,
      });
    }
  }
  return rows;
}

/** Milliseconds that anchoring a hundred passages of one page takes. */
export interface Timing {
  units: number;
  describeMedian: number;
  describeMost: number;
  unchanged: number;
  changed: number;
  /** The longest time for which the page did not get its turn. */
  longestSlice: number;
}

/** The longest pause between two turns of the event loop while `work` goes on. */
async function longestPause(work: () => Promise<unknown>): Promise<{ time: number; pause: number }> {
  let pause = 0;
  let last = performance.now();
  let running = true;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
    if (running) port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 20));
  running = false;
  return { time, pause };
}

/** Shows a page and waits until the browser has drawn it: that is not our time. */
async function drawn(page: TrackedPage): Promise<void> {
  show(page);
  page.body.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)));
}

/** Times a page with a hundred highlights, as it was and with everything on it changed. */
export async function timePage({ id, html, sentences, seed }: Job): Promise<Timing> {
  const original = TrackedPage.original(bodyOf(html));
  show(original);
  const random = new Random(`${seed} ${id} timing`);
  const list: Anchorable[] = [];
  const times: number[] = [];
  while (list.length < 100) {
    const stretch = choosePassage(original, random);
    const range = stretch && original.rangeOf(stretch);
    if (!range) continue;
    const start = performance.now();
    const described = describe(original.body, range);
    times.push(performance.now() - start);
    if (described) list.push(described);
  }
  const copy = original.clone();
  await drawn(copy);
  const unchanged = await longestPause(() => anchorAll(copy.body, list));
  const other = original.clone();
  const whole: Situation = {
    page: other,
    stretch: { start: 0, end: 1e9 },
    random,
    words: wordsIn(original),
    sentences,
  };
  for (const step of [edit10, pushDown]) step(whole);
  reorder({ ...whole, stretch: { start: -9, end: -8 } });
  await drawn(other);
  const changed = await longestPause(() => anchorAll(other.body, list));
  times.sort((a, b) => a - b);
  return {
    units: original.texts().reduce((sum, text) => sum + text.length, 0),
    describeMedian: times[50] as number,
    describeMost: times.at(-1) as number,
    unchanged: unchanged.time,
    changed: changed.time,
    longestSlice: Math.max(unchanged.pause, changed.pause),
  };
}
