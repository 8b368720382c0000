import { describe, expect, it } from 'vitest';
import { clickPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { articleHtml } from './helpers/article-html';
import { highlight, openStage, paintedTexts } from './helpers/reader';
import { toolbarButton } from './helpers/toolbar-button';

const PASSAGE = '1,200 marks for every metre';
const PATH = 'old-bridge-to-be-repaired-before-winter-20261101';

describe('an article under two hosts of one paper', { timeout: 60_000 }, () => {
  const stage = openStage();

  it('is one article in both: what is made in the one is shown, counted and changed in the other', async () => {
    const { web, session } = stage;
    const canonical = `http://river.example/${PATH}`;
    const html = articleHtml({ head: `<link rel="canonical" href="${canonical}">` });
    const edition = await session.openPage(web.set(`http://edition.river.example/${PATH}`, html));
    const main = await session.openPage(web.set(canonical, html));
    await edition.bringToFront();
    await highlight(edition, PASSAGE);
    await expect.poll(() => paintedTexts(main), { timeout: 10_000 }).toEqual([PASSAGE]);
    for (const page of [edition, main]) {
      await expect.poll(() => toolbarButton(session, page)).toMatchObject({ badge: '1' });
    }

    await main.bringToFront();
    await clickPassage(main, PASSAGE);
    const screen = new Screen(main);
    await screen.find('dialog', 'Highlight');
    await screen.click('button', 'Remove highlight', { within: ['dialog', 'Highlight'] });
    await expect.poll(() => paintedTexts(main), { timeout: 10_000 }).toEqual([]);
    await expect.poll(() => paintedTexts(edition), { timeout: 10_000 }).toEqual([]);
    for (const page of [edition, main]) {
      await expect.poll(() => toolbarButton(session, page)).toMatchObject({ title: 'Saved' });
    }
  });
});
