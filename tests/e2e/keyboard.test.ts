import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { browser } from 'wxt/browser';
import { Screen } from '@/scripts/driver/screen.mjs';
import type { Session } from '@/scripts/driver/session.mjs';
import { SAMPLE } from '@/scripts/sample.mjs';
import { focusOf, tabTo } from './helpers/keyboard';
import { openStage, paintedTexts } from './helpers/reader';

const NOTE = 'Which resolution?';

/** Selects a passage as a reader does with the caret, whose keys a browser without a window does not have. */
async function selectWithoutPointer(page: Page, passage: string): Promise<void> {
  await page.bringToFront();
  await page.evaluate((text) => {
    // The first of them: what the browser's own search selects.
    getSelection()?.removeAllRanges();
    (window as unknown as { find(text: string): boolean }).find(text);
  }, passage);
}

/** Fires a command as the browser does when its keys are pressed over a tab. */
async function fireCommand(session: Session, command: string, page: Page): Promise<void> {
  await page.bringToFront();
  const worker = await session.worker();
  await worker.evaluate(async (name) => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(name, tab);
  }, command);
}

/** Without a pointer, from the popup of an article to an empty trash. */
describe('by keyboard alone', { timeout: 120_000 }, () => {
  const stage = openStage();

  it('an article is saved, a passage highlighted, noted, tagged, recoloured, removed and brought back', async () => {
    const { web, session } = stage;
    web.set(SAMPLE.url, SAMPLE.html);
    const page = await session.openPage(SAMPLE.url);
    const first = new Screen(await session.openPopup(page));
    await tabTo(first, 'button', 'Save article');
    await first.page.keyboard.press('Enter');
    await first.find('link', 'Read copy');
    expect(await focusOf(first)).toBe('link “Read copy”');
    await first.page.close();

    await selectWithoutPointer(page, SAMPLE.passage);
    await new Screen(page).find('toolbar', 'Highlight selection');
    await page.keyboard.press('3');
    await expect.poll(() => paintedTexts(page)).toEqual([SAMPLE.passage]);

    const popup = new Screen(await session.openPopup(page));
    await popup.find('list', 'Highlights');
    await tabTo(popup, 'textbox', 'Note');
    await popup.page.keyboard.type(NOTE);
    await tabTo(popup, 'textbox', 'Tags');
    await popup.page.keyboard.type('party');
    await popup.page.keyboard.press('Enter');
    await popup.find('button', 'Remove tag party');
    await tabTo(popup, 'radio', 'Blue');
    await popup.page.keyboard.press('ArrowRight');
    await expect.poll(() => popup.page.$eval('.annotation', (one) => (one as HTMLElement).dataset.color)).toBe('pink');
    await tabTo(popup, 'button', 'Remove highlight');
    await popup.page.keyboard.press('Enter');
    await expect.poll(() => paintedTexts(page)).toEqual([]);
    await popup.gone('list', 'Highlights');
    expect(await focusOf(popup)).toContain('Highlights of this page');
    await popup.page.keyboard.down('Control');
    await popup.page.keyboard.press('z');
    await popup.page.keyboard.up('Control');
    await expect.poll(() => paintedTexts(page)).toEqual([SAMPLE.passage]);
    expect((await popup.find('textbox', 'Note', { within: ['list', 'Highlights'] })).value).toBe(NOTE);
    await popup.page.close();
  });

  it('what was saved is found in the popup, and the result can be reached', async () => {
    const { session } = stage;
    const popup = new Screen(await session.openPopup(await session.openPage(SAMPLE.url)));
    await tabTo(popup, 'searchbox', 'Search saved articles');
    await popup.page.keyboard.type('xay dung dang');
    await popup.says('list', 'Search results', /xây dựng Đảng/);
    await popup.page.keyboard.press('ArrowDown');
    expect(await focusOf(popup)).toMatch(/^button “Quảng Nam/);
    await popup.page.close();
  });

  it('what was saved is read, highlighted in its stored copy, exported, trashed and deleted for good', async () => {
    const { session } = stage;
    const library = new Screen(await session.openLibrary());
    const { page } = library;
    await library.find('list', 'Articles');
    await page.keyboard.press('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => focusOf(library)).toBe(`heading “${SAMPLE.title}”`);

    await library.says('mark', /.*/, new RegExp(SAMPLE.passage));
    await fireCommand(session, 'highlight-selection', page);
    await library.says('status', '', /Nothing is selected/);
    await selectWithoutPointer(page, 'Hầu hết các chuyên đề được các chi bộ');
    await fireCommand(session, 'highlight-selection', page);
    await library.says('status', '', /Highlighted/);
    await expect.poll(async () => (await library.all('mark', /.*/)).length).toBe(2);

    await page.evaluate(() => document.querySelector<HTMLElement>('#reader-title')?.focus());
    await page.keyboard.press('Escape');
    expect(await focusOf(library)).toBe(`link “${SAMPLE.title}”`);
    await tabTo(library, 'button', 'Export all');
    await page.keyboard.press('Enter');
    expect(await session.downloaded()).toMatch(/\.md$/);

    await page.keyboard.press('/');
    await tabTo(library, 'checkbox', `Select ${SAMPLE.title}`);
    await page.keyboard.press('Space');
    await tabTo(library, 'button', 'Move to trash');
    await page.keyboard.press('Enter');
    await library.says('status', '', /moved to the trash/);
    await tabTo(library, 'button', 'Trash');
    await page.keyboard.press('Enter');
    await tabTo(library, 'button', 'Empty trash');
    await page.keyboard.press('Enter');
    await library.says('alertdialog', 'Empty the trash?', /1 article with 2 highlights and 1 note will be deleted/);
    expect(await focusOf(library)).toBe('button “Cancel”');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await library.says('status', '', /1 article deleted for good/);
    await library.find('StaticText', 'The trash is empty');
    expect(await focusOf(library)).not.toBe('nothing');
  });
});
