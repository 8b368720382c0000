import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { Screen } from '@/scripts/driver/screen.mjs';
import { SAMPLE } from '@/scripts/sample.mjs';
import { articleHtml } from './helpers/article-html';
import { faintTexts, LOOKS, showAs } from './helpers/contrast';
import { highlight, openStage } from './helpers/reader';

/** A busy machine draws late: links change their ground after their letters. */
const DRAWN = { timeout: 5_000 };
const looks = Object.keys(LOOKS) as (keyof typeof LOOKS)[];
const LONG = 'http://long.example/2024/03/01/a-very-long-headline';
const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

/** What is wider than the window, by its class: nothing may be, where a reader would have to scroll sideways for it. */
const tooWide = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      // A line that ends in an ellipsis goes on behind it.
      .filter((one) => !one.parentElement || getComputedStyle(one.parentElement).textOverflow !== 'ellipsis')
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => one.className || one.localName),
  );

describe('Pressmark’s own pages', { timeout: 90_000 }, () => {
  const stage = openStage();

  it.each(looks)('popup, list and stored copy can be read in %s', async (look) => {
    const { web, session } = stage;
    web.set(SAMPLE.url, SAMPLE.html);
    const page = await session.openPage(SAMPLE.url);
    if (look === looks[0]) {
      for (const [passage, color] of [
        [SAMPLE.passage, 'Purple'],
        ['từng bước khắc phục tình trạng rập khuôn', 'Yellow'],
      ] as const)
        await highlight(page, passage, color);
    }
    const popup = new Screen(await session.openPopup(page));
    await popup.find('list', 'Highlights');
    await showAs(popup.page, look);
    await expect.poll(() => faintTexts(popup.page), DRAWN).toEqual([]);
    await popup.page.close();
    const library = new Screen(await session.openLibrary());
    await library.click('link', new RegExp(SAMPLE.title), { within: ['list', 'Articles'] });
    await library.says('mark', /.*/, new RegExp(SAMPLE.passage));
    await showAs(library.page, look);
    await expect.poll(() => faintTexts(library.page), DRAWN).toEqual([]);
    await library.page.close();
    await page.close();
  });

  it('print the stored copy with its highlights, whole, and without what there is to press', async () => {
    const { session } = stage;
    const library = new Screen(await session.openLibrary());
    await library.click('link', new RegExp(SAMPLE.title), { within: ['list', 'Articles'] });
    await library.says('mark', /.*/, new RegExp(SAMPLE.passage));
    await library.page.emulateMediaType('print');
    expect(await library.all('button', /.*/)).toEqual([]);
    expect(await library.all('textbox', /.*/)).toEqual([]);
    const [adjust, height] = await library.page.evaluate(() => [
      getComputedStyle(document.querySelector('mark') as Element).printColorAdjust,
      document.documentElement.scrollHeight - (document.querySelector('.stored-text')?.scrollHeight ?? 0),
    ]);
    expect(adjust).toBe('exact');
    // The page is as long as its text: nothing of it is in a box that scrolls.
    expect(height).toBeGreaterThan(0);
    await library.page.emulateMediaType('screen');
    await library.page.close();
  });

  it('fit a window of 320 pixels, with a headline that is one long word', async () => {
    const { web, session } = stage;
    web.set(LONG, articleHtml({ title: `The ${WORD} of the river district` }));
    const page = await session.openPage(LONG);
    const popup = new Screen(await session.openPopup(page));
    await popup.click('button', 'Save article');
    await popup.find('link', 'Read copy');
    expect(await tooWide(popup.page)).toEqual([]);
    await popup.page.close();
    const library = new Screen(await session.openLibrary());
    await library.page.setViewport({ width: 320, height: 640 });
    await library.find('link', new RegExp(WORD));
    expect(await tooWide(library.page)).toEqual([]);
    await library.click('checkbox', new RegExp(WORD));
    await library.find('button', 'Export selected');
    expect(await tooWide(library.page)).toEqual([]);
    await library.click('button', 'More filters');
    await library.find('button', 'Fewer filters');
    expect(await tooWide(library.page)).toEqual([]);
    await library.click('link', new RegExp(WORD));
    await library.click('button', 'Edit details');
    await library.find('button', 'Save details');
    expect(await tooWide(library.page)).toEqual([]);
  });

  it('leave room for the list in a window enlarged to 400 %, also with all filters open', async () => {
    const library = new Screen(await stage.session.openLibrary());
    await library.page.setViewport({ width: 320, height: 256 });
    await library.click('button', 'More filters');
    await library.find('button', 'Fewer filters');
    await library.click('link', new RegExp(WORD));
    await library.find('heading', new RegExp(WORD));
    await library.page.close();
  });
});
