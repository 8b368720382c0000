import { describe, expect, it } from 'vitest';
import { clickPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { Session } from '@/scripts/driver/session.mjs';
import { highlight, openStage, paintedTexts } from './helpers/reader';
import { SAMPLE } from '@/scripts/sample.mjs';

/** Everything in a store of the library, as the background of the extension reads it. */
async function storedIn(session: Session, store: string): Promise<unknown[]> {
  const worker = await session.worker();
  return worker.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('pressmark');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const all = await new Promise<unknown[]>((resolve, reject) => {
      const request = db.transaction(name).objectStore(name).getAll();
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    db.close();
    return all;
  }, store);
}

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
    // No pause is long enough for the note to be taken into the record: after the kill there is only the draft.
    await screen.type('Note', 'Đang viết dở', { pause: 200 });
    expect(JSON.stringify(await storedIn(session, 'annotations'))).not.toContain('Đang');
    await session.kill();

    stage.session = await Session.open({ flags: web.browserFlags, profile: session.profile });
    const again = await stage.session.openPage(SAMPLE.url);
    await expect.poll(() => paintedTexts(again), { timeout: 10_000 }).toEqual([SAMPLE.passage]);
    const popup = new Screen(await stage.session.openPopup(again));
    const note = await popup.find('textbox', 'Note', { within: ['list', 'Highlights'] });
    // Chromium itself writes to disk a moment after a transaction is reported as done.
    expect('Đang viết dở').toContain(note.value);
    expect(note.value).toContain('Đang');
    await expect.poll(() => storedIn(stage.session, 'drafts')).toEqual([]);
    expect(await storedIn(stage.session, 'annotations')).toMatchObject([{ body: [{ value: note.value }] }]);
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
