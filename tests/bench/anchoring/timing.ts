import { anchorAll, describe, type Anchorable } from '@/utils/page/anchoring';
import type { Job } from './in-page';
import { pushDown, reorder } from './mutations/around';
import { edit10All } from './mutations/edits';
import { blocksOf, choosePassage } from './passages';
import { Random } from './random';
import { bodyOf, show, wordsIn } from './show';
import { TrackedPage } from './tracked-page';

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
  await drawn(original);
  const random = new Random(`${seed} ${id} timing`);
  const blocks = blocksOf(original);
  const list: Anchorable[] = [];
  const times: number[] = [];
  while (list.length < 100) {
    const stretch = choosePassage(blocks, random);
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
  const whole = { page: other, stretches: [{ start: 0, end: 1e9 }], random, words: wordsIn(original), sentences };
  for (const step of [edit10All, pushDown]) step(whole);
  reorder({ ...whole, stretches: [] });
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
