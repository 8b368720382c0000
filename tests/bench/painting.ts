import path from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { BROWSER_FLAGS, findChromium } from '../../scripts/browsers.mjs';
import type { Scrolling } from './painting/in-page';

declare const paintingBench: { measure: (way: string, count: number) => Promise<Scrolling> };

const WAYS = ['nothing', 'painted', 'wrapped'];

async function bundle(): Promise<string> {
  const entry = path.join(import.meta.dirname, 'painting/in-page.ts');
  const [result] = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': path.resolve(import.meta.dirname, '../..') } },
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'paintingBench' } },
  })) as Rollup.RollupOutput[];
  return result?.output[0].code ?? '';
}

/** `npm run bench -- painting [--highlights N]`: how a page scrolls with many highlights, painted as we do or wrapped in `<mark>`. */
export async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { highlights: { type: 'string', default: '1000' } } });
  const code = await bundle();
  const executablePath = findChromium() ?? '';
  const browser = await puppeteer.launch({ executablePath, args: BROWSER_FLAGS, headless: true });
  console.log(
    `| ${values.highlights} highlights, scrolling | making them, ms | frame, ms: median | 95 % | longest | frames over 20 ms |`,
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  try {
    for (const way of WAYS) {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 800 });
      await page.setContent('<!doctype html><html><head></head><body></body></html>');
      await page.evaluate(`${code};globalThis.paintingBench = paintingBench;`);
      const { made, frames } = await page.evaluate(
        (one, count) => paintingBench.measure(one, count),
        way,
        Number(values.highlights),
      );
      frames.sort((a, b) => a - b);
      const at = (share: number): string => (frames[Math.floor(share * (frames.length - 1))] ?? 0).toFixed(1);
      const slow = (100 * frames.filter((frame) => frame > 20).length) / frames.length;
      console.log(`| ${way} | ${made.toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${slow.toFixed(1)} % |`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
