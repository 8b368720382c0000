import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { openTestDatabase } from '@/tests/helpers/open-test-database';
import { tendIndex } from '@/utils/library/tend-index';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('keeps the background awake while it merges, and no longer', async () => {
  let endMerge = (): void => {};
  const began = vi.fn<() => void>();
  const request = (): Promise<boolean> => {
    began();
    return new Promise((resolve) => (endMerge = () => resolve(true)));
  };
  vi.stubGlobal('navigator', { locks: { request } });
  const db = await openTestDatabase();
  const stayAwake = vi.fn<() => void>();
  const caughtUp = tendIndex(async () => db, { onFailure: () => {}, onProgress: () => {}, stayAwake }).catchUp();
  await vi.waitFor(() => expect(began).toHaveBeenCalled());
  vi.advanceTimersByTime(90_000);
  expect(stayAwake.mock.calls.length).toBeGreaterThanOrEqual(3);
  endMerge();
  await caughtUp;
  stayAwake.mockClear();
  vi.advanceTimersByTime(90_000);
  expect(stayAwake).not.toHaveBeenCalled();
});

it('keeps the background awake while it rebuilds, and no longer', async () => {
  const request = async (): Promise<boolean> => true;
  vi.stubGlobal('navigator', { locks: { request } });
  const { db, library } = await createTestLibrary();
  await library.saveArticle({ tabId: 7 });
  for (const store of ['searchState', 'searchDocuments'] as const) await db.clear(store);
  const stayAwake = vi.fn<() => void>();
  const awake: number[] = [];
  const onProgress = () => {
    vi.advanceTimersByTime(30_000);
    awake.push(stayAwake.mock.calls.length);
  };
  await tendIndex(async () => db, { onFailure: () => {}, onProgress, stayAwake }).catchUp();
  expect(awake).toEqual([1]);
  vi.advanceTimersByTime(90_000);
  expect(stayAwake).toHaveBeenCalledTimes(1);
});
