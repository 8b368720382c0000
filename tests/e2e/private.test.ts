import { describe, expect, it } from 'vitest';
import { Screen } from '@/scripts/driver/screen.mjs';
import { articleHtml, SENTENCES } from './helpers/article-html';
import { highlight, openStage } from './helpers/reader';

const URL_OF_ARTICLE = 'http://tracked.example/a';
const PASSAGE = '1,200 marks for every metre';

/** What Chromium asks for by itself, whatever the extension does. */
const OF_THE_BROWSER =
  /^(?:clients2\.google\.com|update\.googleapis\.com|[^/]*\.gvt1\.com|optimizationguide-pa\.googleapis\.com)\//;

describe('what the web learns', { timeout: 60_000 }, () => {
  const stage = openStage();

  it('nothing, from saving, searching, reading again and exporting an article full of images and frames', async () => {
    const { web, session } = stage;
    const body = `<p>${SENTENCES.join('</p><p>')}</p><p><img src="http://tracker.example/pixel.gif" width="600" height="400"></p>
      <figure><img srcset="http://tracker.example/2x.jpg 2x" src="http://tracker.example/1x.jpg" width="600" height="400"><figcaption>The bridge</figcaption></figure>
      <p><iframe src="http://tracker.example/frame"></iframe></p>`;
    web.set(URL_OF_ARTICLE, articleHtml({ body }));
    const page = await session.openPage(URL_OF_ARTICLE);
    await highlight(page, PASSAGE);
    await page.goto('about:blank');
    web.requests.length = 0;

    const library = new Screen(await session.openLibrary());
    await library.click('link', /Old bridge/, { within: ['list', 'Articles'] });
    await library.says('article', /Old bridge/, /1,200 marks/);
    await library.type('Search saved articles', 'bridge', { role: 'searchbox' });
    await library.says('list', 'Articles', /bridge/i);
    await library.click('button', 'Export Markdown');
    await session.downloaded();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(web.requests.filter((one) => !OF_THE_BROWSER.test(one))).toEqual([]);
    await library.page.close();
  });
});
