import { afterAll, beforeAll, expect } from 'vitest';
import type { Page } from 'puppeteer-core';
import { paintedPassages, selectPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { Session } from '@/scripts/driver/session.mjs';
import { Web } from '@/scripts/driver/web.mjs';

interface Stage {
  web: Web;
  session: Session;
}

/** A web and a browser for the tests of one file; both are ended after them. */
export function openStage(): Stage {
  const stage: { web: Web; session?: Session } = { web: new Web() };
  beforeAll(async () => {
    await stage.web.open();
    stage.session = await Session.open({ flags: stage.web.browserFlags });
  });
  afterAll(async () => {
    await stage.session?.dispose();
    await stage.web.close();
  });
  return stage as Stage;
}

/** Highlights a passage as a reader does: by selecting it and pressing a colour. Resolves once it is stored. */
export async function highlight(page: Page, passage: string, color = 'Yellow', nth = 0): Promise<void> {
  const screen = new Screen(page);
  await selectPassage(page, passage, nth);
  await screen.click('button', color);
  await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toContain(passage);
  // The next selection is offered colours at another place.
  await screen.gone('button', color);
  await screen.find('StaticText', /^Highlighted/);
}

/** The words that are painted on a page, in reading order. */
export async function paintedTexts(page: Page): Promise<string[]> {
  return (await paintedPassages(page)).map((one) => one.text);
}
