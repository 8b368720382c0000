import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { selectPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { SAMPLE } from '@/scripts/sample.mjs';
import { articleHtml } from './helpers/article-html';
import { highlight, openStage, paintedTexts } from './helpers/reader';

const OTHER = 'http://river.example/2026/11/01/old-bridge';
const IN_OTHER = 'repair the old stone bridge';
const SECOND = 'từng bước khắc phục tình trạng rập khuôn';

const pause = () => new Promise((resolve) => setTimeout(resolve, 500));

/** Selects a passage until the colours are offered for it: the new version may not be in the page yet. */
async function selectUntilOffered(page: Page, passage: string): Promise<void> {
  await page.bringToFront();
  const isOffered = async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await pause();
    await selectPassage(page, passage);
    await pause();
    return (await new Screen(page).all('button', 'Green')).length > 0;
  };
  await expect.poll(isOffered, { timeout: 20_000 }).toBe(true);
}

describe('pages that are open while Pressmark is updated', { timeout: 60_000 }, () => {
  const stage = openStage();

  it('offer the colours and keep their highlights without being loaded again', async () => {
    const { web, session } = stage;
    web.set(SAMPLE.url, SAMPLE.html);
    web.set(OTHER, articleHtml());
    const page = await session.openPage(SAMPLE.url);
    await highlight(page, SAMPLE.passage);
    // With the tools of before, and nothing for them to show.
    const other = await session.openPage(OTHER);
    await selectUntilOffered(other, IN_OTHER);

    await session.update();
    for (const [open, passage, painted] of [
      [other, IN_OTHER, [IN_OTHER]],
      [page, SECOND, [SECOND, SAMPLE.passage]],
    ] as const) {
      await selectUntilOffered(open, passage);
      await new Screen(open).click('button', 'Green');
      await new Screen(open).find('StaticText', /^Highlighted/);
      expect((await paintedTexts(open)).toSorted()).toEqual([...painted].toSorted());
      expect(await new Screen(open).all('StaticText', /was updated/)).toEqual([]);
    }
  });
});
