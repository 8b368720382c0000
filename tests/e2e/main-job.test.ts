import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { clickPassage, paintedPassages, selectPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { Session } from '@/scripts/driver/session.mjs';
import { Web } from '@/scripts/driver/web.mjs';
import { SAMPLE } from '@/scripts/sample.mjs';
import { toolbarButton } from './helpers/toolbar-button';

/** Everything of the page's own; Pressmark's one element stands beside head and body. */
function contentOf(page: Page): Promise<string> {
  return page.evaluate(() => document.head.outerHTML + document.body.outerHTML);
}

describe('the main job on a Vietnamese article', { timeout: 60_000 }, () => {
  const web = new Web();
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    await web.open();
    web.set(SAMPLE.url, SAMPLE.html);
    session = await Session.open({ flags: web.browserFlags });
    page = await session.openPage(SAMPLE.url);
  });

  afterAll(async () => {
    await session.dispose();
    await web.close();
  });

  it('1. detects the article and says so on the toolbar button', async () => {
    await expect
      .poll(() => toolbarButton(session, page))
      .toMatchObject({ title: expect.stringContaining('Article found') });
  });

  it('2. extracts it when it is saved from the popup', async () => {
    const popup = new Screen(await session.openPopup(page));
    await popup.click('button', 'Save article');
    await popup.says('status', '', /saved/i);
    await popup.find('heading', SAMPLE.title);
    await popup.find('link', 'Read copy');
    await popup.page.close();
  });

  it('3. highlights a selection from the toolbar beside it, without a change to the page', async () => {
    const before = await contentOf(page);
    const screen = new Screen(page);
    await selectPassage(page, SAMPLE.passage);
    await screen.click('button', 'Yellow');
    await expect.poll(() => paintedPassages(page)).toMatchObject([{ text: SAMPLE.passage }]);

    await selectPassage(page, SAMPLE.repeated, 1);
    await screen.click('button', 'Green');
    await expect.poll(() => paintedPassages(page)).toMatchObject([{ text: SAMPLE.passage }, { text: SAMPLE.repeated }]);
    expect(await contentOf(page)).toBe(before);
  });

  it('4. keeps a note and tags typed into the card of a highlight', async () => {
    const screen = new Screen(page);
    await clickPassage(page, SAMPLE.passage);
    await screen.find('dialog', 'Highlight');
    await screen.type('Note', 'Hỏi lại: nghị quyết nào?');
    await screen.type('Tags', 'nghị quyết', { role: 'textbox' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await screen.gone('dialog', 'Highlight');

    const popup = new Screen(await session.openPopup(page));
    await popup.says('list', 'Highlights', new RegExp(SAMPLE.passage));
    expect((await popup.find('textbox', 'Note', { within: ['list', 'Highlights'] })).value).toBe(
      'Hỏi lại: nghị quyết nào?',
    );
    await popup.type('Article note', 'Bài về Quảng Nam.');
    await popup.page.close();
  });

  it('5. paints the highlights again after a reload and in another tab', async () => {
    const expected = [{ text: SAMPLE.passage }, { text: SAMPLE.repeated }];
    const before = await paintedPassages(page);
    await page.reload();
    await expect.poll(() => paintedPassages(page), { timeout: 10_000 }).toEqual(before);
    const other = await session.openPage(`${SAMPLE.url}?utm_source=zalo#binh-luan`);
    await expect.poll(() => paintedPassages(other), { timeout: 10_000 }).toMatchObject(expected);
    await other.close();
  });

  it('6. finds it by words without marks, and says where', async () => {
    const popup = new Screen(await session.openPopup(page));
    await popup.type('Search saved articles', 'xay dung dang', { role: 'searchbox' });
    await popup.says('list', 'Search results', /xây dựng Đảng/);
    await popup.type('Search saved articles', 'uỷ viên', { role: 'searchbox' });
    await popup.says('list', 'Search results', /ủy viên/);
    await popup.page.close();
  });

  it('7. shows the stored copy with its highlights when the page is gone', async () => {
    web.remove(SAMPLE.url);
    const library = new Screen(await session.openLibrary());
    await library.says('list', 'Articles', new RegExp(SAMPLE.title));
    await library.click('link', new RegExp(SAMPLE.title), { within: ['list', 'Articles'] });
    await library.says('article', SAMPLE.title, /Củng cố xây dựng tổ chức cơ sở đảng/);
    await expect
      .poll(async () => (await library.all('mark', /.*/)).map((mark) => mark.text))
      .toEqual([SAMPLE.passage, SAMPLE.repeated]);
    await library.page.close();
  });

  it('8. exports Markdown: a file, or the clipboard', async () => {
    const popup = new Screen(await session.openPopup(page));
    await popup.click('button', 'Export Markdown');
    const file = await session.downloaded();
    expect(path.basename(file)).toBe('Quảng Nam Công tác xây dựng Đảng đạt nhiều kết quả tích cực.md');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('author: "Đình Tăng"\n');
    expect(text).toContain('published: "2024-02-29T21:39:00+07:00"\n');
    expect(text).toContain('\nBài về Quảng Nam.\n');
    expect(text.match(/^> .*/gm)).toEqual([`> ${SAMPLE.passage}`, `> ${SAMPLE.repeated}`]);
    expect(text).toContain(
      '\nHỏi lại: nghị quyết nào?\n\nYellow · Tags: nghị quyết · [Go to the passage](http://dangcongsan.example/',
    );
    await popup.click('button', 'Copy Markdown');
    await popup.says('status', '', /Copied 1 article/);
  });
});
