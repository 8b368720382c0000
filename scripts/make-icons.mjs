// Renders public/icon/pressmark.svg as PNGs for browsers. Run after a change of the drawing: node scripts/make-icons.mjs
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, findChromium } from './browsers.mjs';

const SIZES = [16, 32, 48, 128];
const folder = new URL('../public/icon/', import.meta.url);

const executablePath = findChromium();
if (executablePath === null) throw new Error('No Chromium found: set PRESSMARK_CHROMIUM to its path.');

const drawing = await readFile(new URL('pressmark.svg', folder), 'utf8');
const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
try {
  for (const size of SIZES) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await page.screenshot({ path: new URL(`${size}.png`, folder).pathname, omitBackground: true });
    await page.close();
  }
} finally {
  await browser.close();
}
