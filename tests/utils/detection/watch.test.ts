import { describe, expect, it } from 'vitest';
import type { Detection } from '@/utils/model/extraction';
import { watchArticle, type WatchClock } from '@/utils/detection/watch';

const article = (confidence = 0.8): Detection => ({ isArticle: true, confidence, because: ['text'] });
const noArticle = (confidence = 0.8): Detection => ({ isArticle: false, confidence, because: ['links'] });

/** A page in which time passes when the test says so. */
function fakePage(answers: () => Detection, cost = 1) {
  let now = 0;
  let waiting: { run: () => void; at: number } | null = null;
  let onChange: (() => void) | null = null;
  let looks = 0;
  const told: Detection[] = [];
  const location = { href: 'https://news.test/a' };
  const end = new AbortController();
  const clock: WatchClock = {
    now: () => now,
    whenIdle(run, delay) {
      waiting = { run, at: now + delay };
      return () => (waiting = null);
    },
    observe(_, listener) {
      onChange = listener;
      return () => (onChange = null);
    },
  };
  const watch = watchArticle({
    document: {} as Document,
    location,
    signal: end.signal,
    onDetection: (detection) => told.push(detection),
    detect: () => {
      looks++;
      now += cost;
      return answers();
    },
    clock,
  });
  /** Runs what is due within some milliseconds. */
  const pass = (ms: number) => {
    const until = now + ms;
    while (waiting !== null && waiting.at <= until) {
      const { run, at } = waiting;
      waiting = null;
      now = Math.max(now, at);
      run();
    }
    now = Math.max(now, until);
  };
  return {
    watch,
    told,
    location,
    end,
    pass,
    change: () => onChange?.(),
    looks: () => looks,
    isWatching: () => onChange !== null,
    isWaiting: () => waiting !== null,
  };
}

describe('watchArticle', () => {
  it('tells the first answer as soon as the page is idle', () => {
    const page = fakePage(() => noArticle());
    expect(page.told).toEqual([]);
    page.pass(0);
    expect(page.told).toEqual([noArticle()]);
  });

  it('looks once for many changes, and tells an answer only when it differs', () => {
    const page = fakePage(() => noArticle());
    page.pass(0);
    for (let count = 0; count < 500; count++) page.change();
    page.pass(10_000);
    expect(page.looks()).toBe(2);
    expect(page.told).toHaveLength(1);
  });

  it('tells of an article that arrives late', () => {
    let answer = noArticle();
    const page = fakePage(() => answer);
    page.pass(0);
    answer = article();
    page.change();
    page.pass(10_000);
    expect(page.told.map(({ isArticle }) => isArticle)).toEqual([false, true]);
  });

  it('stops once it is sure twice of an article', () => {
    const page = fakePage(() => article(0.99));
    page.pass(0);
    page.change();
    page.pass(10_000);
    expect(page.isWatching()).toBe(false);
    page.change();
    page.pass(60_000);
    expect(page.looks()).toBe(2);
  });

  it('stops on a page that never rests, with ever longer pauses', () => {
    const page = fakePage(() => noArticle());
    const times: number[] = [];
    for (let second = 0; second < 600; second++) {
      const before = page.looks();
      page.change();
      page.pass(1000);
      if (page.looks() > before) times.push(second);
    }
    expect(page.looks()).toBe(8);
    expect(page.isWatching()).toBe(false);
    const pauses = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    expect(pauses.at(-1)).toBeGreaterThan((pauses[0] ?? 0) * 4);
  });

  it('stops early where each look is dear', () => {
    const page = fakePage(() => noArticle(), 70);
    for (let count = 0; count < 20; count++) {
      page.change();
      page.pass(60_000);
    }
    expect(page.looks()).toBe(2);
  });

  it('begins again when the page changes its address in place, and tells the answer even if it is the same', () => {
    const page = fakePage(() => article());
    page.pass(0);
    page.location.href = 'https://news.test/b';
    page.change();
    page.pass(0);
    expect(page.told).toHaveLength(2);
  });

  it('takes another fragment for the same address', () => {
    const page = fakePage(() => article());
    page.pass(0);
    page.location.href = 'https://news.test/a#comments';
    page.change();
    page.pass(10_000);
    expect(page.told).toHaveLength(1);
  });

  it('takes another route for another address', () => {
    const page = fakePage(() => article());
    page.pass(0);
    page.location.href = 'https://news.test/a#/story/2';
    page.change();
    page.pass(0);
    expect(page.told).toHaveLength(2);
  });

  it('follows the address only where it has become another', () => {
    const page = fakePage(() => article());
    page.pass(0);
    page.location.href = 'https://news.test/a#comments';
    page.watch.follow();
    page.pass(10_000);
    expect(page.looks()).toBe(1);
    page.location.href = 'https://news.test/b';
    page.watch.follow();
    page.pass(0);
    expect(page.told).toHaveLength(2);
  });

  it('never judges one address by the look at another', () => {
    const page = fakePage(() => article());
    page.pass(0);
    page.change();
    page.location.href = 'https://news.test/b';
    page.pass(10_000);
    expect(page.told).toHaveLength(2);
    expect(page.looks()).toBe(2);
  });

  it('looks again with a fresh budget after a restart', () => {
    const page = fakePage(() => article(0.99));
    page.pass(0);
    page.change();
    page.pass(10_000);
    expect(page.isWatching()).toBe(false);
    page.watch.restart();
    page.pass(0);
    expect(page.told).toHaveLength(2);
    expect(page.isWatching()).toBe(true);
  });

  it('ends with its signal, and a restart after it does nothing', () => {
    const page = fakePage(() => article());
    page.end.abort();
    page.watch.restart();
    page.pass(10_000);
    expect(page.looks()).toBe(0);
    expect(page.isWatching()).toBe(false);
    expect(page.isWaiting()).toBe(false);
  });
});
