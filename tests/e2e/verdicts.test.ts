import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clickPassage, paintedPassages } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { highlight, openStage, paintedTexts } from './helpers/reader';
import { SAMPLE } from '@/scripts/sample.mjs';

/** A figure of the article, a sentence that gets a negation, and one whose paragraph goes. */
const FIGURE = 'Từ đầu nhiệm kỳ đến nay, toàn tỉnh đã kết nạp được 5.649 đảng viên';
const CLAIM = 'phương thức lãnh đạo của các TCCSĐ từng bước được đổi mới';
const GONE = 'ban thường vụ cấp ủy các cấp giao các đồng chí ủy viên ban thường vụ, các cơ quan tham mưu';

function edited(html: string): string {
  const changed = html
    .replaceAll('5.649', '5.946')
    .replace(CLAIM, CLAIM.replace('được đổi mới', 'không được đổi mới'))
    .replace(/<p>Trước khi tiến hành kiểm điểm[^]*?<\/p>/, '');
  expect(changed).not.toContain(FIGURE);
  expect(changed).not.toContain(CLAIM);
  expect(changed).not.toContain(GONE);
  return changed;
}

describe('quotes on an article that was changed since', { timeout: 90_000 }, () => {
  const stage = openStage();

  it('are marked on the page, and none is painted where it was removed', async () => {
    const { web, session } = stage;
    web.set(SAMPLE.url, SAMPLE.html);
    const page = await session.openPage(SAMPLE.url);
    for (const passage of [FIGURE, CLAIM, GONE]) await highlight(page, passage);
    web.set(SAMPLE.url, edited(SAMPLE.html));
    await page.reload();
    await expect
      .poll(() => paintedTexts(page), { timeout: 10_000 })
      .toEqual([CLAIM.replace('được đổi mới', 'không được đổi mới'), FIGURE.replace('5.649', '5.946')]);
    const names = (await paintedPassages(page)).map((one) => one.name);
    expect(names.every((name) => !name.endsWith('-normal'))).toBe(true);
  });

  it('say in their card what changed', async () => {
    const [page] = (await stage.session.browser.pages()).slice(-1);
    const screen = new Screen(page!);
    await clickPassage(page!, '5.946 đảng viên');
    const said = await screen.says('dialog', 'Highlight', /Changed: a figure/);
    expect(said).toContain('5.649');
    expect(said).toContain('5.946');
    await page!.keyboard.press('Escape');
    await clickPassage(page!, 'không được đổi mới');
    await screen.says('dialog', 'Highlight', /Changed: a negation/);
    await page!.keyboard.press('Escape');
  });

  it('say so in the popup', async () => {
    const [page] = (await stage.session.browser.pages()).slice(-1);
    const popup = new Screen(await stage.session.openPopup(page!));
    const said = await popup.says('list', 'Highlights', /Changed: a negation/);
    expect(said).toMatch(/Changed: a figure/);
    expect(said).toMatch(/Not on the page/);
    expect(said).toContain(GONE);
    await popup.page.close();
  });

  it('say so in the export', async () => {
    const [page] = (await stage.session.browser.pages()).slice(-1);
    const popup = new Screen(await stage.session.openPopup(page!));
    await popup.click('button', 'Export Markdown');
    const text = readFileSync(await stage.session.downloaded(), 'utf8');
    expect(text).toMatch(/\*\*Edited since\.\*\* .*5\.946 đảng viên.*Changed: a figure \(5\.649 → 5\.946\)/);
    expect(text).toMatch(/\*\*Edited since\.\*\* .*không được đổi mới.*Changed: a negation/);
    expect(text).toMatch(/\*\*Not on the page\.\*\*/);
    expect(text).toContain(`> ${GONE}`);
    await popup.page.close();
  });

  it('say so in the reader, which keeps the words as they were', async () => {
    const library = new Screen(await stage.session.openLibrary());
    await library.click('link', new RegExp(SAMPLE.title), { within: ['list', 'Articles'] });
    await library.says('article', SAMPLE.title, /5\.649 đảng viên/);
    await library.says('article', SAMPLE.title, /Changed: a figure/);
    await library.says('article', SAMPLE.title, /Changed: a negation/);
    await library.says('article', SAMPLE.title, /Not on the page/);
    await library.page.close();
  });
});
