import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../browsers.mjs';

const EXTENSION = path.join(import.meta.dirname, '../../.output/firefox-mv3');

/** Fixes the address of the extension's pages, which is random in each new profile. */
const UUID = 'b7a3f3f0-5a0e-4c7e-9d52-0d8f5b6a1c11';

/**
 * One run of Firefox with the built extension. A driver of Firefox reaches neither the popup, so that is opened as a page,
 * nor the accessibility tree, so parts are found by selectors.
 */
export class FirefoxSession {
  /**
   * @param {import('puppeteer-core').Browser} browser
   * @param {string} profile
   */
  constructor(browser, profile) {
    this.browser = browser;
    this.profile = profile;
  }

  /** @param {{ port: number }} web The server that answers for every host. */
  static async open({ port }) {
    const manifest = JSON.parse(readFileSync(path.join(EXTENSION, 'manifest.json'), 'utf8'));
    const profile = mkdtempSync(path.join(tmpdir(), 'pressmark-firefox-'));
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox() ?? '',
      headless: true,
      userDataDir: profile,
      // Without this a driver cannot open the extension's own pages.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: UUID }),
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
      },
    });
    await browser.installExtension(EXTENSION);
    return new FirefoxSession(browser, profile);
  }

  /** Opens an address in a new tab in front. @param {string} url */
  async openPage(url) {
    const page = await this.browser.newPage();
    await page.goto(url);
    return page;
  }

  /** Opens the library in a tab. */
  openLibrary() {
    return this.#openOwn('library.html', '.library');
  }

  /**
   * Opens the popup as a page, for the tab that shows an address.
   * @param {string} url
   */
  async openPopup(url) {
    const library = await this.openLibrary();
    const tabId = await library.evaluate(async (wanted) => {
      const { browser } = /** @type {any} */ (globalThis);
      return (await browser.tabs.query({})).find((/** @type {{ url?: string }} */ tab) => tab.url === wanted)?.id;
    }, url);
    await library.close();
    return this.#openOwn(`popup.html?tabId=${String(tabId)}`, '.popup');
  }

  /** Ends the browser and removes the profile. */
  async dispose() {
    await this.browser.close();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  /**
   * @param {string} file
   * @param {string} root Selector of an element that exists once the page has been drawn.
   */
  async #openOwn(file, root) {
    const page = await this.browser.newPage();
    // Never resolves: the protocol is not told when a page of an extension has loaded.
    page.goto(`moz-extension://${UUID}/${file}`).catch(() => {});
    const until = Date.now() + 10_000;
    while (!(await page.evaluate((selector) => document.querySelector(selector) !== null, root).catch(() => false))) {
      if (Date.now() > until) throw new Error(`Firefox does not open ${file}.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return page;
  }
}
