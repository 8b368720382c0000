import { expect, it, vi } from 'vitest';
import { enterOpenPages } from '@/utils/browser/open-pages';

const { browser, entered, asked } = vi.hoisted(() => {
  const entered: number[] = [];
  const asked: object[] = [];
  const browser = {
    tabs: {
      query: async (query: object) => {
        asked.push(query);
        return [{ id: 1 }, { id: 2 }, { id: 3 }];
      },
    },
    scripting: {
      executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
        if (target.tabId === 2) throw new Error('Cannot access contents of the page.');
        if (files?.includes('/content-scripts/detector.js')) entered.push(target.tabId);
      },
    },
  };
  return { browser, entered, asked };
});
vi.mock('wxt/browser', () => ({ browser }));

it('brings the detector into every page of the web that is open and may be entered, and wakes no tab for it', async () => {
  await enterOpenPages();
  expect(entered).toEqual([1, 3]);
  expect(asked).toEqual([{ url: ['http://*/*', 'https://*/*'], discarded: false }]);
});
