import { describe, expect, it } from 'vitest';
import { selectPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import type { Session } from '@/scripts/driver/session.mjs';
import { SAMPLE } from '@/scripts/sample.mjs';
import { openStage, paintedTexts } from './helpers/reader';

const SENTENCE = /written by a newer Pressmark/;

/** Leaves the library as a later version of Pressmark would: at a version that this one does not know. */
async function raiseVersion(session: Session): Promise<void> {
  const page = await session.openPage(`chrome-extension://${session.extensionId}/icon/32.png`);
  const done = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('pressmark', 1000);
        request.addEventListener('success', () => {
          request.result.close();
          resolve('raised');
        });
        request.addEventListener('error', () => resolve(String(request.error)));
      }),
  );
  expect(done).toBe('raised');
  await page.close();
}

describe('a library that a newer Pressmark has written', { timeout: 60_000 }, () => {
  const stage = openStage();

  it('is left as it is, which every surface says', async () => {
    const { web, session } = stage;
    web.set(SAMPLE.url, SAMPLE.html);
    const page = await session.openPage(SAMPLE.url);
    const before = new Screen(await session.openPopup(page));
    await before.click('button', 'Save article');
    await before.find('link', 'Read copy');
    await before.page.close();
    await raiseVersion(session);

    const library = new Screen(await session.openLibrary());
    await library.says('alert', '', SENTENCE);
    await library.page.close();
    const popup = new Screen(await session.openPopup(page));
    await popup.says('alert', '', SENTENCE);
    await popup.page.close();

    await selectPassage(page, SAMPLE.passage);
    const screen = new Screen(page);
    await screen.click('button', 'Yellow');
    await screen.says('status', '', SENTENCE);
    // The passage stays selected and its colours offered: nothing has to be found again.
    await screen.find('button', 'Yellow');
    expect(await page.evaluate(() => String(getSelection()))).toBe(SAMPLE.passage);
    expect(await paintedTexts(page)).toEqual([]);
  });
});
