/** `npm run screenshots`: takes the pictures of the README from the built extension (run `npm run build` first). */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { clickPassage, selectPassage } from './driver/passages.mjs';
import { Screen } from './driver/screen.mjs';
import { Session } from './driver/session.mjs';
import { Web } from './driver/web.mjs';
import { SAMPLE } from './sample.mjs';
import { ROOT } from './setup.mjs';

const FOLDER = path.join(ROOT, 'docs/screenshots');

/** Passages of the sample article to highlight, with a note for the first. */
const MARKS = /** @type {const} */ ([
  ['từng bước khắc phục tình trạng rập khuôn, sao chép nghị quyết của cấp trên', 'Yellow'],
  ['đồng chí Lê Văn Dũng, Phó Bí thư Thường trực Tỉnh uỷ Quảng Nam', 'Green'],
]);
const NOTE = 'Hỏi lại: nghị quyết nào?';

mkdirSync(FOLDER, { recursive: true });
const web = await new Web().open();
web.set(SAMPLE.url, SAMPLE.html);
const session = await Session.open({ flags: web.browserFlags });
try {
  const page = await session.openPage(SAMPLE.url);
  await page.setViewport({ width: 1000, height: 640 });
  await takePage(page);
  await takePopup(page);
  await takeLibrary();
} finally {
  await session.dispose();
  await web.close();
}

/** @param {import('puppeteer-core').Page} page */
async function takePage(page) {
  const screen = new Screen(page);
  for (const [passage, color] of MARKS) {
    await selectPassage(page, passage);
    await screen.click('button', color);
    await screen.gone('button', color);
  }
  await selectPassage(page, 'tổng thể, nắm thực trạng về số lượng, chất lượng');
  await screen.find('button', 'Yellow');
  await settle();
  await shoot(page, 'toolbar');
  await page.keyboard.press('Escape');
  await clickPassage(page, MARKS[0][0]);
  await screen.find('dialog', 'Highlight');
  await screen.type('Note', NOTE);
  // Wait until the message in the corner of the page has faded.
  await settle(6000);
  await shoot(page, 'card');
  await page.keyboard.press('Escape');
}

/** @param {import('puppeteer-core').Page} page */
async function takePopup(page) {
  const popup = new Screen(await session.openPopup(page));
  await popup.find('link', 'Read copy');
  await settle();
  await shoot(popup.page, 'popup');
  await popup.type('Search saved articles', 'xay dung dang', { role: 'searchbox' });
  await popup.says('list', 'Search results', /xây dựng Đảng/);
  await settle();
  await shoot(popup.page, 'search');
  await popup.page.close();
}

async function takeLibrary() {
  const library = new Screen(await session.openLibrary());
  await library.page.setViewport({ width: 1280, height: 760 });
  await library.click('link', new RegExp(SAMPLE.title), { within: ['list', 'Articles'] });
  await library.find('mark', /.*/);
  // Away from the row, which a pointer over it underlines.
  await library.page.mouse.move(900, 700);
  await library.page.evaluate(() => document.querySelector('mark')?.scrollIntoView({ block: 'center' }));
  await settle();
  await shoot(library.page, 'library');
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} name
 */
async function shoot(page, name) {
  const file = path.join(FOLDER, `${name}.png`);
  await page.screenshot({ path: file });
  console.log(path.relative(ROOT, file));
}

/** Waits for animations to end. @param {number} [milliseconds] */
function settle(milliseconds = 600) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
