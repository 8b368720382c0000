import { describe, expect, it, vi } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { PAGE_URL } from '@/tests/helpers/samples';
import { openArticle } from '@/utils/library/open-article';
import type { Detection } from '@/utils/model/extraction';

const ARTICLE: Detection = { isArticle: true, confidence: 0.9, because: ['og:type article'] };

describe('openArticle', () => {
  it('goes to the tab that shows the article already', async () => {
    const { library, seen } = await createTestLibrary();
    const saved = await library.saveArticle({ tabId: 7 });
    if (!saved.ok) throw new Error('not saved');
    await library.openArticle({ id: saved.article.id });
    expect(seen.opened).toEqual([]);
  });

  it('goes to a tab that leads to the article by its canonical address', async () => {
    const { library, seen, tab, reports, dependencies } = await createTestLibrary();
    const saved = await library.saveArticle({ tabId: 7 });
    if (!saved.ok) throw new Error('not saved');
    const activated: number[] = [];
    dependencies.tabs.activate = async (id) => void activated.push(id);
    tab.url = PAGE_URL.replace('//', '//edition.');
    await library.openArticle({ id: saved.article.id });
    expect(seen.opened).toEqual([PAGE_URL]);
    reports.push({ url: tab.url, canonicalUrl: PAGE_URL, detection: ARTICLE });
    tab.url += '?fbclid=1#notes';
    await library.openArticle({ id: saved.article.id });
    expect(seen.opened).toEqual([PAGE_URL]);
    expect(activated).toEqual([7]);
  });

  it('opens the route by which a page tells its articles apart, without an anchor', async () => {
    const { library, seen, tab } = await createTestLibrary();
    for (const anchor of ['#/story/1', '#notes']) {
      tab.url = `https://a.example/${anchor}`;
      const saved = await library.saveArticle({ tabId: 7 });
      if (!saved.ok) throw new Error('not saved');
      tab.url = PAGE_URL;
      await library.openArticle({ id: saved.article.id });
    }
    expect(seen.opened).toEqual(['https://a.example/#/story/1', 'https://a.example/']);
  });

  it('opens a passage by a text fragment whose special characters are escaped', async () => {
    const { dependencies, library, seen } = await createTestLibrary();
    const saved = await library.saveArticle({ tabId: 7 });
    if (!saved.ok) throw new Error('not saved');
    const quote = { type: 'TextQuoteSelector' as const, exact: 'a-b, c & d', prefix: '', suffix: '' };
    await openArticle(dependencies, { id: saved.article.id, quote });
    expect(seen.opened).toEqual([`${PAGE_URL}#:~:text=a%2Db%2C%20c%20%26%20d`]);
  });

  it('says in the page that a highlight is not there, once it had time enough to be found', async () => {
    const said: string[] = [];
    let asked = 0;
    const { library, seen, tab } = await createTestLibrary({
      showAnnotation: async () => asked++ < 0,
      announce: async ({ message }) => void said.push(message),
    });
    const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    tab.url = 'https://elsewhere.example/';
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    try {
      const opening = library.openArticle({ id: made.article.id, annotationId: made.annotation.id });
      await vi.waitFor(() => expect(seen.opened).toEqual([PAGE_URL]));
      await vi.advanceTimersByTimeAsync(60_000);
      await opening;
    } finally {
      vi.useRealTimers();
    }
    expect(asked).toBeGreaterThan(10);
    expect(said).toEqual([expect.stringContaining('not on the page now')]);
  });
});
