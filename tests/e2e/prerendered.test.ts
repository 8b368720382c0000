import { describe, expect, it } from 'vitest';
import { articleHtml } from './helpers/article-html';
import { highlight, openStage } from './helpers/reader';
import { toolbarButton } from './helpers/toolbar-button';

describe('a page that the browser loads before the reader goes there', { timeout: 60_000 }, () => {
  const stage = openStage();

  it('is detected once the reader goes there, and can be highlighted', async () => {
    const { web, session } = stage;
    const rules = { prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] };
    const address = web.set('http://localhost/next', articleHtml({ head: '<script src="/at-work.js"></script>' }));
    web.set('http://localhost/at-work.js', { body: '', headers: { 'content-type': 'text/javascript' } });
    const page = await session.openPage(
      web.set(
        'http://localhost/front',
        `<!doctype html><title>Front</title><a href="/next">Old bridge to be repaired</a>
        <script type="speculationrules">${JSON.stringify(rules)}</script>`,
      ),
    );
    await expect.poll(() => web.requests, { timeout: 10_000 }).toContain('localhost/at-work.js');
    // Long enough for a detector that would speak to have spoken.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await toolbarButton(session, page)).toEqual({ badge: '', title: 'Pressmark' });

    await page.click('a');
    await expect.poll(() => page.target().url(), { timeout: 10_000 }).toBe(address);
    expect(
      await page.evaluate(() => {
        const [loaded] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
          activationStart?: number;
        })[];
        return loaded?.activationStart;
      }),
      'Chromium loaded the page in advance',
    ).toBeGreaterThan(0);
    await expect
      .poll(() => toolbarButton(session, page), { timeout: 10_000 })
      .toMatchObject({ title: expect.stringContaining('Article found') });
    await highlight(page, '1,200 marks for every metre');
  });
});
