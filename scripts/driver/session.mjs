import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { TargetType } from 'puppeteer-core';
import { BROWSER_FLAGS, findChromium } from '../browsers.mjs';

const EXTENSION = path.join(import.meta.dirname, '../../.output/chrome-mv3');

const DOWNLOADS = 'pressmark-downloads';

/** One run of Chromium with the built extension. */
export class Session {
  /**
   * @param {import('puppeteer-core').Browser} browser
   * @param {string} profile
   * @param {string} extensionId
   */
  constructor(browser, profile, extensionId) {
    this.browser = browser;
    this.profile = profile;
    this.extensionId = extensionId;
  }

  /**
   * @param {object} options
   * @param {string[]} options.flags Flags that send hosts to the test's server, such as `Web.browserFlags`.
   * @param {string} [options.profile] The profile of an earlier session, to continue it.
   * @param {boolean} [options.headless]
   */
  static async open({ flags, profile = mkdtempSync(path.join(tmpdir(), 'pressmark-')), headless = true }) {
    const browser = await puppeteer.launch({
      executablePath: findChromium() ?? '',
      headless,
      pipe: true,
      enableExtensions: [EXTENSION],
      userDataDir: profile,
      defaultViewport: headless ? { width: 1100, height: 800 } : null,
      // The default screen of a headless browser is too low for the popup.
      args: [...BROWSER_FLAGS, '--screen-info={1600x1200}', ...flags],
    });
    const isOurs = (/** @type {import('puppeteer-core').Target} */ target) =>
      target.type() === TargetType.SERVICE_WORKER && target.url().endsWith('/background.js');
    const background = await browser.waitForTarget(isOurs);
    const control = await browser.target().createCDPSession();
    await control.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      downloadPath: path.join(profile, DOWNLOADS),
    });
    return new Session(browser, profile, new URL(background.url()).host);
  }

  /** Opens an address in a new tab in front. @param {string} url */
  async openPage(url) {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** Returns the service worker, and wakes it if it sleeps. */
  async worker() {
    const target = await this.browser.waitForTarget(
      (one) => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(this.#url('')),
    );
    const worker = await target.worker();
    if (worker === null) throw new Error('The background is not running.');
    return worker;
  }

  /** Installs the extension over itself, as an update does: storage stays, and scripts in pages are cut off. */
  async update() {
    await this.browser.installExtension(EXTENSION);
  }

  /** Opens the popup over a tab, as a click on the toolbar button does. @param {import('puppeteer-core').Page} page */
  async openPopup(page) {
    await page.bringToFront();
    const worker = await this.worker();
    await worker.evaluate('chrome.action.openPopup()');
    const target = await this.browser.waitForTarget((one) => one.url().startsWith(this.#url('popup.html')));
    return target.asPage();
  }

  /** Waits until a download is complete. @returns {Promise<string>} The path of the first file downloaded. */
  async downloaded() {
    const folder = path.join(this.profile, DOWNLOADS);
    for (let left = 100; left > 0; left--) {
      const [name] = existsSync(folder) ? readdirSync(folder).filter((one) => !one.endsWith('.crdownload')) : [];
      if (name !== undefined) return path.join(folder, name);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('Nothing was downloaded.');
  }

  /** Opens the library in a tab. */
  openLibrary() {
    return this.openPage(this.#url('library.html'));
  }

  /** Closes the browser normally. The profile stays. */
  async close() {
    await this.browser.close();
  }

  /** Kills the browser, as a crash or a power cut does. The profile stays. */
  async kill() {
    const running = this.browser.process();
    const ended = new Promise((resolve) => running?.once('exit', resolve));
    running?.kill('SIGKILL');
    await ended;
    // Chromium would ask what to do about the lock of a process that is gone.
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(path.join(this.profile, lock), { force: true });
  }

  /** Ends the browser and removes the profile. */
  async dispose() {
    if (this.browser.connected) await this.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /** @param {string} file */
  #url(file) {
    return `chrome-extension://${this.extensionId}/${file}`;
  }
}
