import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrations } from '../../utils/storage/migrations';
import { INDEX_FORMAT } from '../../utils/storage/search-schema';
import { WORDS_VERSION } from '../../utils/text/segment';
import { BenchBrowser } from './browser';
import { addPage, scriptOf } from './extension';
import { fillProfile } from './filled-profile';
import type * as InPage from './library/in-page';
import { median } from './statistics';

declare const libraryList: typeof InPage;

const BUILT = path.join(import.meta.dirname, '../../.output/chrome-mv3');
/** Two pages of the bench in the copy of the extension: one that fills its library, one with a row and no script. */
const FILL = 'bench-fill';
const FLOOR = 'bench-floor.html';
/** CSS pixels a frame: a turn of the wheel, and a finger that throws the list. */
const WHEEL = 40;
const THROW = 400;
const SCROLLED_FOR = 3000;

/**
 * `npm run bench -- library --articles 10000 --profiles FOLDER`, after `npm run build`
 *
 * Times the list in the library page of the built extension. `--profiles` keeps the filled libraries there for the next
 * run; `--fill` only fills them. `--rounds 3` opens it more or less often, each time in a new browser.
 */
export async function main(options: string[]): Promise<void> {
  const { values } = parseArgs({
    args: options,
    options: {
      articles: { type: 'string', default: '10000' },
      profiles: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      fill: { type: 'boolean', default: false },
    },
  });
  const folder = values.profiles ? path.resolve(values.profiles) : mkdtempSync(path.join(tmpdir(), 'pressmark-list-'));
  mkdirSync(folder, { recursive: true });
  try {
    const extension = await copyExtension(path.join(folder, 'extension'));
    for (const articles of values.articles.split(',').map(Number)) {
      const profile = path.join(folder, `library-${articles}`);
      const format = [INDEX_FORMAT, WORDS_VERSION, migrations.length].join('.');
      await fillProfile({ profile, name: 'library', format, articles, extension, file: `${FILL}.html` });
      if (!values.fill) print(articles, await measure(extension, profile, Number(values.rounds)));
    }
  } finally {
    if (values.profiles === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of the built extension with the pages of the bench in it, so that these have its origin and its database. */
async function copyExtension(folder: string): Promise<string> {
  if (!existsSync(path.join(BUILT, 'manifest.json'))) throw new Error('Run `npm run build` first.');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const extension = realpathSync(folder);
  cpSync(BUILT, extension, { recursive: true });
  await addPage(extension, FILL, path.join(import.meta.dirname, 'library/fill.ts'));
  writeFileSync(path.join(extension, FLOOR), '<!doctype html><body><a class="row-title">A row</a>');
  return extension;
}

/** Medians over the rounds, in milliseconds. */
interface Measured {
  floor: number;
  first: number;
  again: number;
  /** Frames while scrolling as with a wheel, and as with a thrown finger. */
  scrolls: { secondsWorst: number; longest: number; missing: number }[];
  jumps: number[];
  facets: number[];
}

async function measure(extension: string, profile: string, rounds: number): Promise<Measured> {
  const script = await scriptOf(path.join(import.meta.dirname, 'library/in-page.ts'), 'libraryList');
  const samples: Measured[] = [];
  for (let round = 0; round < rounds; round++) {
    const browser = await BenchBrowser.start(extension, profile);
    samples.push(await measureOnce(browser, script));
    await browser.close();
  }
  const each = (of: (one: Measured) => number) => median(samples.map(of));
  const first = samples[0];
  if (!first) throw new Error('At least one round.');
  return {
    floor: each((one) => one.floor),
    first: each((one) => one.first),
    again: each((one) => one.again),
    scrolls: first.scrolls.map((_, at) => ({
      secondsWorst: each((one) => one.scrolls[at]?.secondsWorst ?? Number.NaN),
      longest: each((one) => one.scrolls[at]?.longest ?? Number.NaN),
      missing: each((one) => one.scrolls[at]?.missing ?? Number.NaN),
    })),
    jumps: first.jumps.map((_, at) => each((one) => one.jumps[at] ?? Number.NaN)),
    facets: first.facets.map((_, at) => each((one) => one.facets[at] ?? Number.NaN)),
  };
}

async function measureOnce(browser: BenchBrowser, script: string): Promise<Measured> {
  const open = async (file: string) => {
    const page = await browser.openPage(file, async (empty) => {
      await empty.setViewport({ width: 1280, height: 800 });
      await empty.evaluateOnNewDocument(script);
    });
    return { page, ms: await page.evaluate(() => window.firstScreen) };
  };
  const { page: floorPage, ms: floor } = await open(FLOOR);
  await floorPage.close();
  const { page: cold, ms: first } = await open('library.html');
  await cold.close();
  const { page, ms: again } = await open('library.html');
  const scrolls: Measured['scrolls'] = [];
  for (const step of [WHEEL, THROW]) {
    const { frames, missing } = await page.evaluate((time, by) => libraryList.scrollList(time, by), SCROLLED_FOR, step);
    scrolls.push({ secondsWorst: slowestSecond(frames), longest: Math.max(...frames), missing });
  }
  const jumps = [];
  for (const share of [0.5, 0.98]) jumps.push(await page.evaluate((to) => libraryList.jumpTo(to), share));
  const facets = [];
  for (let times = 0; times < 2; times++) facets.push(await page.evaluate(() => libraryList.openFacets()));
  await page.close();
  return { floor, first, again, scrolls, jumps, facets };
}

/** Frames in the second that had the fewest. */
function slowestSecond(frames: readonly number[]): number {
  let fewest = Infinity;
  let [from, length] = [0, 0];
  for (const [at, frame] of frames.entries()) {
    length += frame;
    while (length - (frames[from] ?? 0) >= 1000) length -= frames[from++] ?? 0;
    if (length >= 1000) fewest = Math.min(fewest, (1000 * (at - from + 1)) / length);
  }
  return fewest;
}

function print(articles: number, { floor, first, again, scrolls, jumps, facets }: Measured): void {
  const ms = (values: readonly number[]) => values.map((value) => Math.round(value)).join(', ');
  console.log(`${articles.toLocaleString('en')} articles, medians, milliseconds`);
  console.log(`a page with one row and no script   ${ms([floor])}`);
  console.log(`first screen, new browser, again    ${ms([first, again])}`);
  for (const [at, { secondsWorst, longest, missing }] of scrolls.entries()) {
    const name = at === 0 ? 'scrolling, 40 pixels a frame       ' : 'scrolling, 400 pixels a frame      ';
    const rows = `${(100 * missing).toFixed(1)} % of the rows not there yet`;
    console.log(`${name} ${secondsWorst.toFixed(1)} frames in the slowest second, longest ${ms([longest])}, ${rows}`);
  }
  console.log(`to the middle, to the end           ${ms(jumps)}`);
  console.log(`facet counts, first, again          ${ms(facets)}`);
}
