import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BROWSER_FLAGS, findChromium } from '../../scripts/browsers.mjs';

/** What a new browser does for itself is over by then, in milliseconds. */
const SETTLED = 1_000;

/** The id the browser gives an extension that lies in a folder: made from the key in its manifest, or else from the path. */
function idOf(extension: string): string {
  const { key } = JSON.parse(readFileSync(path.join(extension, 'manifest.json'), 'utf8')) as { key?: string };
  const named = key === undefined ? extension : Buffer.from(key, 'base64');
  const digest = createHash('sha256').update(named).digest('hex').slice(0, 32);
  return Array.from(digest, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A browser process with one extension, over a profile, which stays when the process ends. */
export class BenchBrowser {
  private constructor(
    readonly browser: Browser,
    readonly origin: string,
  ) {}

  static async start(extension: string, profile: string): Promise<BenchBrowser> {
    const browser = await puppeteer.launch({
      executablePath: findChromium() ?? '',
      pipe: true,
      enableExtensions: [extension],
      userDataDir: profile,
      protocolTimeout: 3_600_000,
      args: BROWSER_FLAGS,
    });
    await new Promise((resolve) => {
      setTimeout(resolve, SETTLED);
    });
    return new BenchBrowser(browser, `chrome-extension://${idOf(extension)}`);
  }

  /**
   * Opens a page of the extension, once `prepare` is done with the empty one. On a busy machine the driver now and then
   * takes a page for ready that has no frame yet, so it is tried again.
   */
  async openPage(file: string, prepare?: (page: Page) => Promise<unknown>, attempts = 3): Promise<Page> {
    const page = await this.browser.newPage();
    try {
      await prepare?.(page);
      await page.goto(`${this.origin}/${file}`);
      return page;
    } catch (thrown) {
      if (attempts === 1) throw thrown;
      return this.openPage(file, prepare, attempts - 1);
    }
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
