import { describe, expect, it } from 'vitest';
import { clickPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { Session } from '@/scripts/driver/session.mjs';
import { highlight, openStage, paintedTexts } from './helpers/reader';
import { SAMPLE } from '@/scripts/sample.mjs';

describe('what a reader made', { timeout: 90_000 }, () => {
  const stage = openStage();

  it('shows at once in another tab, and goes there too when it is removed, and comes back when that is undone', async () => {
    const { web, session } = stage;
    web.set(SAMPLE.url, SAMPLE.html);
    const one = await session.openPage(SAMPLE.url);
    const other = await session.openPage(SAMPLE.url);
    await highlight(one, SAMPLE.passage);
    await expect.poll(() => paintedTexts(other)).toEqual([SAMPLE.passage]);

    const popup = new Screen(await session.openPopup(other));
    await popup.click('button', 'Remove highlight', { within: ['list', 'Highlights'] });
    await expect.poll(() => paintedTexts(one)).toEqual([]);
    await popup.click('button', 'Undo');
    await expect.poll(() => paintedTexts(one)).toEqual([SAMPLE.passage]);
    await popup.page.close();
    await one.close();
    await other.close();
  });

  it('survives a browser that is killed in the middle of a note', async () => {
    const { session, web } = stage;
    const page = await session.openPage(SAMPLE.url);
    await expect.poll(() => paintedTexts(page)).toEqual([SAMPLE.passage]);
    const screen = new Screen(page);
    await clickPassage(page, SAMPLE.passage);
    await screen.find('dialog', 'Highlight');
    await screen.type('Note', 'Đang viết dở');
    // Chromium itself writes to disk a moment after a transaction is reported as done.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await session.kill();

    stage.session = await Session.open({ flags: web.browserFlags, profile: session.profile });
    const again = await stage.session.openPage(SAMPLE.url);
    await expect.poll(() => paintedTexts(again), { timeout: 10_000 }).toEqual([SAMPLE.passage]);
    const popup = new Screen(await stage.session.openPopup(again));
    const note = await popup.find('textbox', 'Note', { within: ['list', 'Highlights'] });
    expect(note.value).toBe('Đang viết dở');
    await popup.page.close();
  });

  it('survives a popup that is closed by a stray click', async () => {
    const page = await stage.session.openPage(SAMPLE.url);
    const popup = new Screen(await stage.session.openPopup(page));
    await popup.type('Article note', 'Chưa xong');
    await page.mouse.click(5, 5);
    const again = new Screen(await stage.session.openPopup(page));
    await expect.poll(async () => (await again.find('textbox', 'Article note')).value).toBe('Chưa xong');
    await again.page.close();
  });

  it('survives a restart of the browser', async () => {
    const { web, session } = stage;
    await session.close();
    stage.session = await Session.open({ flags: web.browserFlags, profile: session.profile });
    const page = await stage.session.openPage(SAMPLE.url);
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([SAMPLE.passage]);
  });
});
