import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { clickPassage, paintedPassages, selectPassage } from './driver/passages.mjs';
import { Screen } from './driver/screen.mjs';
import { Session } from './driver/session.mjs';
import { SAMPLE } from './sample.mjs';

/**
 * Saves, annotates, finds and exports the sample article as a reader would, in the real popup over a real tab, and prints
 * the result of each step. Leaves screenshots and the exported Markdown in `folder`.
 * @param {import('./driver/web.mjs').Web} web
 * @param {string} folder Emptied first.
 * @returns {Promise<number>} 0, or 1 when a step failed.
 */
export async function runDemo(web, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const session = await Session.open({ flags: web.browserFlags });
  try {
    const demo = new Demo(session, await session.openPage(SAMPLE.url), folder);
    await demo.run();
    console.log(`\nDone. Screenshots and the exported Markdown are in ${path.relative(process.cwd(), folder)}/`);
    return 0;
  } catch (error) {
    console.error(`\nFailed: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await session.dispose();
  }
}

class Demo {
  #shots = 0;
  #steps = 0;

  /**
   * @param {Session} session
   * @param {import('puppeteer-core').Page} page
   * @param {string} folder
   */
  constructor(session, page, folder) {
    this.session = session;
    this.page = page;
    this.folder = folder;
    this.screen = new Screen(page);
  }

  async run() {
    await this.#step('Detect the article and save it from the popup', async () => {
      const popup = await this.#popup();
      const verdict = await popup.find('DisclosureTriangle', /.*/);
      await this.#shoot(popup.page, 'popup-article-found');
      await popup.click('button', 'Save article');
      await popup.find('heading', SAMPLE.title);
      await popup.says('status', '', /saved/i);
      await popup.page.close();
      return verdict.name;
    });
    await this.#step('Select a passage and press a colour', async () => {
      await selectPassage(this.page, SAMPLE.passage);
      await this.screen.find('button', 'Yellow');
      await this.#shoot(this.page, 'selection-toolbar');
      await this.screen.click('button', 'Yellow');
      await this.#painted(1);
      await selectPassage(this.page, SAMPLE.repeated, 1);
      await this.screen.click('button', 'Green');
      return `painted: ${(await this.#painted(2)).join(' | ')}`;
    });
    await this.#step('Write a note into the card of a highlight', async () => {
      await clickPassage(this.page, SAMPLE.passage);
      await this.screen.find('dialog', 'Highlight');
      await this.screen.type('Note', 'Hỏi lại: nghị quyết nào?');
      await this.#shoot(this.page, 'card');
      await this.page.keyboard.press('Escape');
      const popup = await this.#popup();
      const note = await popup.find('textbox', 'Note', { within: ['list', 'Highlights'] });
      await this.#shoot(popup.page, 'popup-highlights');
      await popup.page.close();
      return `the popup shows the note “${note.value}”`;
    });
    await this.#step('Reload: the highlights come back', async () => {
      await this.page.reload();
      return `painted: ${(await this.#painted(2)).join(' | ')}`;
    });
    await this.#step('Search “xay dung dang” without marks', async () => {
      const popup = await this.#popup();
      await popup.type('Search saved articles', 'xay dung dang', { role: 'searchbox' });
      const said = await popup.says('list', 'Search results', /xây dựng Đảng/);
      await this.#shoot(popup.page, 'search');
      await popup.page.close();
      return `found: ${said.slice(0, 80)}…`;
    });
    await this.#step('Read the stored copy in the library', async () => {
      const library = new Screen(await this.session.openLibrary());
      await library.click('link', new RegExp(SAMPLE.title), { within: ['list', 'Articles'] });
      await library.says('article', SAMPLE.title, /Củng cố xây dựng/);
      await library.find('mark', /.*/);
      await this.#shoot(library.page, 'reader');
      const marks = await library.all('mark', /.*/);
      await library.page.close();
      return `${marks.length} highlights in it`;
    });
    await this.#step('Export Markdown', async () => {
      const popup = await this.#popup();
      await popup.click('button', 'Export Markdown');
      const file = await this.session.downloaded();
      copyFileSync(file, path.join(this.folder, path.basename(file)));
      await popup.page.close();
      return path.basename(file);
    });
  }

  /**
   * @param {string} title
   * @param {() => Promise<string>} work Resolves to its result, in words.
   */
  async #step(title, work) {
    console.log(`\n${++this.#steps}. ${title}`);
    console.log(`   ${await work()}`);
  }

  async #popup() {
    return new Screen(await this.session.openPopup(this.page));
  }

  /** Waits until `count` passages are painted. @param {number} count */
  async #painted(count) {
    for (let left = 100; left > 0; left--) {
      const painted = await paintedPassages(this.page);
      if (painted.length === count) return painted.map((one) => one.text);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`There are not ${count} highlights on the page.`);
  }

  /**
   * @param {import('puppeteer-core').Page} page
   * @param {string} name
   */
  async #shoot(page, name) {
    const file = `${String(++this.#shots).padStart(2, '0')}-${name}.png`;
    await page.screenshot({ path: path.join(this.folder, file) });
    console.log(`   ${file}`);
  }
}
