import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clickPassage, selectPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { SAMPLE } from '@/scripts/sample.mjs';
import { highlight, openStage, paintedTexts } from './helpers/reader';

const ON_PAGE = 'từng bước khắc phục tình trạng rập khuôn';

describe('a highlight made in the stored copy', { timeout: 90_000 }, () => {
  const stage = openStage();

  it('is painted on the page, also where it is open already, beside those made there', async () => {
    const { web, session } = stage;
    web.set(SAMPLE.url, SAMPLE.html);
    const page = await session.openPage(SAMPLE.url);
    await highlight(page, ON_PAGE);
    const library = new Screen(await session.openLibrary());
    await library.click('link', new RegExp(SAMPLE.title), { within: ['list', 'Articles'] });
    await library.says('mark', /.*/, new RegExp(ON_PAGE));
    await selectPassage(library.page, SAMPLE.repeated, 1);
    await library.click('button', 'Add note');
    await library.says('mark', /.*/, new RegExp(SAMPLE.repeated));
    await library.page.keyboard.type('Which units?');
    await page.bringToFront();
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([ON_PAGE, SAMPLE.repeated]);
    await page.reload();
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([ON_PAGE, SAMPLE.repeated]);
    await clickPassage(page, SAMPLE.repeated, 1);
    const card = new Screen(page);
    expect((await card.find('textbox', 'Note')).value).toBe('Which units?');
  });

  it('stands where its words do, in the popup and in the export', async () => {
    const { session } = stage;
    const library = new Screen(await session.openLibrary());
    await library.click('link', new RegExp(SAMPLE.title), { within: ['list', 'Articles'] });
    await library.says('mark', /.*/, new RegExp(ON_PAGE));
    // Right behind the one that was made on the page, whose position counts the menus above the article too.
    await selectPassage(library.page, SAMPLE.passage);
    await library.click('button', 'Pink');
    await library.says('mark', /.*/, new RegExp(SAMPLE.passage));
    const inOrder = [ON_PAGE, SAMPLE.passage, SAMPLE.repeated];
    const popup = new Screen(await session.openPopup(await session.openPage(SAMPLE.url)));
    await popup.find('list', 'Highlights');
    expect(await popup.page.$$eval('.annotation blockquote', (quotes) => quotes.map((one) => one.textContent))).toEqual(
      inOrder,
    );
    await popup.click('button', 'Export Markdown');
    const markdown = readFileSync(await session.downloaded(), 'utf8');
    const places = inOrder.map((quote) => markdown.indexOf(`> ${quote}`));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
