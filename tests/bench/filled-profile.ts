import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BenchBrowser } from './browser';

declare global {
  interface Window {
    filling: FillingPage;
  }
}

/** What a page offers, as `filling`, that fills the profile it is opened in. */
export interface FillingPage {
  /** Adds the articles from one number to before another; milliseconds. */
  fill: (from: number, to: number) => Promise<number>;
  /** Once all are in: whatever makes the next search quick; milliseconds. */
  settle: () => Promise<number>;
  /** Writes what is held in memory only, so that filling may be broken off here. */
  pause: () => Promise<unknown>;
}

/** How far a profile has been filled; kept beside it. */
interface Note {
  /** Of the database and of the index: a profile of another format is filled anew. */
  format: string;
  articles: number;
  ms: number;
  /** Absent until all are in. */
  settleMs?: number;
  /** Whether the browser has put its files in order since. */
  isAtRest?: boolean;
}

/** What it took to fill a profile. */
export interface Filled {
  bulkMsPerArticle: number;
  settleMs: number;
}

interface Filling {
  profile: string;
  /** For messages. */
  name: string;
  format: string;
  articles: number;
  /** In milliseconds since 1970. */
  deadline?: number;
  extension: string;
  /** The page of the extension that fills. */
  file: string;
}

/** Articles made in one call of the page, between which it is said how far it got. */
const BATCH = 1000;
/** How often it is written down how far it got, in milliseconds: a run that is killed loses no more. */
const CHECKPOINT = 60_000;

/** Fills a profile, or goes on where it was left; null when the deadline comes before all is done. */
export async function fillProfile(filling: Filling): Promise<Filled | null> {
  const { profile, format, articles, deadline = Infinity } = filling;
  let note = readNote(profile);
  if (note?.format !== format) {
    rmSync(profile, { recursive: true, force: true });
    note = { format, articles: 0, ms: 0 };
  }
  if (note.isAtRest !== true && Date.now() < deadline) await goOn(filling, note, deadline);
  const { ms, settleMs } = note;
  return settleMs === undefined ? null : { bulkMsPerArticle: ms / articles, settleMs };
}

async function goOn(filling: Filling, note: Note, deadline: number): Promise<void> {
  const { profile, name, articles, extension, file } = filling;
  const browser = await BenchBrowser.start(extension, profile);
  const page = await browser.openPage(file);
  await page.waitForFunction(() => 'filling' in window);
  let written = Date.now();
  while (note.articles < articles && Date.now() < deadline) {
    const to = Math.min(articles, note.articles + BATCH);
    note.ms += await page.evaluate((first, last) => window.filling.fill(first, last), note.articles, to);
    note.articles = to;
    console.error(`${name}: ${to} of ${articles}, ${(note.ms / to).toFixed(1)} ms each`);
    if (Date.now() - written < CHECKPOINT) continue;
    await page.evaluate(() => window.filling.pause());
    writeNote(profile, note);
    written = Date.now();
  }
  // Opens the database where nothing was left to add.
  await page.evaluate((all) => window.filling.fill(all, all), note.articles);
  if (note.articles < articles) await page.evaluate(() => window.filling.pause());
  else {
    note.settleMs ??= await page.evaluate(() => window.filling.settle());
    await rested(profile);
    note.isAtRest = true;
  }
  await browser.close();
  writeNote(profile, note);
}

/** The files of a database have not changed for so many milliseconds. */
const QUIET = 3_000;
const LONGEST_WAIT = 120_000;

/**
 * Waits until the browser has put the files of its databases in order. It does that after much was written, with the
 * database open; a browser that is closed before begins again at every start, beside whatever is measured.
 */
async function rested(profile: string): Promise<void> {
  const began = Date.now();
  let [state, since] = [stateOf(profile), began];
  while (Date.now() - since < QUIET && Date.now() - began < LONGEST_WAIT) {
    await new Promise((resolve) => {
      setTimeout(resolve, QUIET / 6);
    });
    const now = stateOf(profile);
    if (now !== state) [state, since] = [now, Date.now()];
  }
}

function stateOf(profile: string): string {
  const folder = path.join(profile, 'Default', 'IndexedDB');
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  return files
    .map((file) => {
      const stat = statSync(path.join(folder, file), { throwIfNoEntry: false });
      return `${file} ${stat?.size ?? 0}`;
    })
    .sort()
    .join('\n');
}

const noteOf = (profile: string) => `${profile}.json`;

function readNote(profile: string): Note | null {
  return existsSync(noteOf(profile)) ? (JSON.parse(readFileSync(noteOf(profile), 'utf8')) as Note) : null;
}

function writeNote(profile: string, note: Note): void {
  writeFileSync(noteOf(profile), JSON.stringify(note));
}
