import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { findFirefox } from '@/scripts/browsers.mjs';
import { FirefoxSession } from '@/scripts/driver/firefox.mjs';
import { selectPassage } from '@/scripts/driver/passages.mjs';
import { Web } from '@/scripts/driver/web.mjs';
import { SAMPLE } from '@/scripts/sample.mjs';
import { paintedTexts } from './helpers/reader';

const isThere = findFirefox() !== null;
if (!isThere) console.warn('No Firefox is installed (PRESSMARK_FIREFOX says where one is): its tests are skipped.');

const POLL = { timeout: 10_000 };
const textOf = (page: Page) => page.evaluate(() => document.body.textContent ?? '');

async function press(page: Page, name: string): Promise<void> {
  await expect.poll(() => textOf(page), POLL).toContain(name);
  await page.evaluate((label) => {
    [...document.querySelectorAll('button')].find((one) => one.textContent === label)?.click();
  }, name);
}

/** Puts the focus on an element once it is there. */
async function focus(page: Page, selector: string): Promise<void> {
  await expect.poll(() => page.evaluate((one) => document.querySelector(one) !== null, selector), POLL).toBe(true);
  await page.focus(selector);
}

describe.skipIf(!isThere)('the main job in Firefox', { timeout: 90_000 }, () => {
  const web = new Web();
  let session: FirefoxSession | undefined;
  const firefox = () => session as FirefoxSession;

  beforeAll(async () => {
    if (!existsSync('.output/firefox-mv3/manifest.json')) throw new Error('Run `npm run build:firefox` first.');
    await web.open();
    web.set(SAMPLE.url, SAMPLE.html);
    session = await FirefoxSession.open(web);
  });
  afterAll(async () => {
    await session?.dispose();
    await web.close();
  });

  it('an article is found, saved, highlighted, noted, and painted again after a reload', async () => {
    const page = await firefox().openPage(SAMPLE.url);
    const popup = await firefox().openPopup(SAMPLE.url);
    await expect.poll(() => textOf(popup), POLL).toContain('Article found');
    await press(popup, 'Save article');
    await expect.poll(() => textOf(popup), POLL).toContain('Article saved.');
    await expect.poll(() => textOf(popup), POLL).toContain('Đình Tăng');

    await selectPassage(page, SAMPLE.repeated, 1);
    // The colours come once the selection rests, and with them their keys.
    await expect
      .poll(async () => {
        await page.keyboard.press('2');
        return paintedTexts(page);
      }, POLL)
      .toEqual([SAMPLE.repeated]);
    await page.reload();
    await expect.poll(() => paintedTexts(page), POLL).toEqual([SAMPLE.repeated]);

    await popup.bringToFront();
    await focus(popup, '.annotation textarea');
    await popup.keyboard.type('Which units?');
    const library = await firefox().openLibrary();
    await focus(library, 'input[type=search]');
    await library.keyboard.type('note:units');
    await expect.poll(() => textOf(library), POLL).toContain('1 result');
    await library.click('.row-title');
    await expect
      .poll(() => library.$$eval('mark[data-mark]', (marks) => marks.map((one) => one.textContent)), POLL)
      .toEqual([SAMPLE.repeated]);
    await expect
      .poll(() => library.$$eval('.annotation textarea', (fields) => fields.map((one) => one.value)), POLL)
      .toEqual(['Which units?']);
  });
});
