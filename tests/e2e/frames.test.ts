import { describe, expect, it } from 'vitest';
import type { Frame, Page } from 'puppeteer-core';
import { Screen } from '@/scripts/driver/screen.mjs';
import { articleHtml, SENTENCES } from './helpers/article-html';
import { openStage } from './helpers/reader';

const PASSAGE = '1,200 marks for every metre';
const TITLE = 'Old bridge to be repaired before winter';
const PAGE = `<!doctype html><html lang="en"><title>The River</title><body style="margin:0"><header><a href="/">The River</a></header>
<div style="height:300px"></div><iframe src="/inner" style="width:90%;height:500px;margin-left:60px;border:1px solid"></iframe></body></html>`;

/** What is painted in a frame. */
const paintedIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.startsWith('pressmark') ? [...ranges].map((range) => (range as Range).toString()) : [],
    ),
  );

/** Where words stand in the viewport of the page around a frame. */
async function placeOf(page: Page, frame: Frame, words: string) {
  const inner = await frame.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = (walker.currentNode as Text).data.indexOf(text);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + text.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { left, top, right, height } = range.getBoundingClientRect();
      return { left, right, y: top + height / 2 };
    }
    throw new Error(`${text} is not in the frame.`);
  }, words);
  const outer = await page.evaluate(() => {
    const box = document.querySelector('iframe')!.getBoundingClientRect();
    return { left: box.left + 1, top: box.top + 1 };
  });
  return { left: outer.left + inner.left, right: outer.left + inner.right, y: outer.top + inner.y };
}

describe('an article in a frame of the same site', { timeout: 90_000 }, () => {
  const stage = openStage();
  const innerOf = (page: Page) => page.waitForFrame((one) => one.url().endsWith('/inner'));

  it('is highlighted from the colours at the selection, and saved', async () => {
    stage.web.set('http://framed.example/inner', articleHtml());
    stage.web.set('http://framed.example/a', PAGE);
    const page = await stage.session.openPage('http://framed.example/a');
    const frame = await innerOf(page);
    await frame.waitForSelector('article');
    // The page around is no article that would offer colours by itself: the popup is the reader's way in.
    const from = await placeOf(page, frame, PASSAGE);
    await page.mouse.move(from.left + 0.5, from.y);
    await page.mouse.down();
    await page.mouse.move(from.right - 0.5, from.y, { steps: 4 });
    await page.mouse.up();
    const popup = new Screen(await stage.session.openPopup(page));
    await popup.click('button', 'Highlight selection');
    await expect.poll(() => paintedIn(frame), { timeout: 15_000 }).toEqual([PASSAGE]);
    await popup.page.close();
    const library = new Screen(await stage.session.openLibrary());
    await library.find('link', new RegExp(TITLE));
    await library.page.close();
  });

  it('is painted again after a reload, and offers its card and colours in place', async () => {
    const page = (await stage.session.browser.pages()).find((one) => one.url() === 'http://framed.example/a');
    await page!.reload();
    await page!.bringToFront();
    const frame = await innerOf(page!);
    await expect.poll(() => paintedIn(frame), { timeout: 15_000 }).toEqual([PASSAGE]);
    const screen = new Screen(page!);
    const at = await placeOf(page!, frame, PASSAGE);
    await page!.mouse.click(at.left + 4, at.y);
    await screen.says('dialog', 'Highlight', new RegExp(PASSAGE));
    await page!.keyboard.press('Escape');
    await screen.gone('dialog', 'Highlight');

    const words = SENTENCES[2]!.slice(0, 30);
    const other = await placeOf(page!, frame, words);
    await page!.mouse.move(other.left + 0.5, other.y);
    await page!.mouse.down();
    await page!.mouse.move(other.right - 0.5, other.y, { steps: 4 });
    await page!.mouse.up();
    await screen.find('button', 'Pink');
    await screen.click('button', 'Pink');
    await expect.poll(async () => (await paintedIn(frame)).sort()).toEqual([PASSAGE, words].sort());
  });

  it('takes its highlights along when it becomes another document, and back', async () => {
    const page = (await stage.session.browser.pages()).find((one) => one.url() === 'http://framed.example/a');
    stage.web.set('http://framed.example/other', '<!doctype html><p>Nothing of it.</p>');
    await page!.evaluate(() => (document.querySelector('iframe')!.src = '/other'));
    const other = await page!.waitForFrame((one) => one.url().endsWith('/other'));
    await expect.poll(() => paintedIn(other)).toEqual([]);
    await page!.evaluate(() => (document.querySelector('iframe')!.src = '/inner'));
    const frame = await innerOf(page!);
    await expect.poll(() => paintedIn(frame), { timeout: 15_000 }).toContain(PASSAGE);
  });
});
