import { expect, it, vi } from 'vitest';
import { watchExtraction } from '@/utils/browser/extract-in-tab';

const { browser, scripts } = vi.hoisted(() => {
  const scripts: unknown[] = [];
  const browser = { scripting: { executeScript: async (script: unknown) => scripts.push(script) && [] } };
  return { browser, scripts };
});
vi.mock('wxt/browser', () => ({ browser }));

const never = new Promise<never>(() => {});

it('ends at once, in the page too, where it was cancelled before it began', async () => {
  expect(await watchExtraction(7, never, { signal: AbortSignal.abort() })).toEqual({ ok: false, reason: 'cancelled' });
  expect(scripts).toHaveLength(1);
});

it('ends once it is cancelled', async () => {
  const stop = new AbortController();
  const watched = watchExtraction(7, never, { signal: stop.signal });
  stop.abort();
  expect(await watched).toEqual({ ok: false, reason: 'cancelled' });
});

it('is what the page came to where nobody cancels it', async () => {
  const outcome = { ok: false, reason: 'paywall' } as const;
  expect(await watchExtraction(7, Promise.resolve(outcome), { signal: new AbortController().signal })).toEqual(outcome);
});
