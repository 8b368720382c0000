import { describe, expect, it, vi } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { PAGE_URL } from '@/tests/helpers/samples';
import { followChange } from '@/utils/browser/follow-changes';

vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage: async () => undefined } } }));

describe('a change in the library', () => {
  it('is shown over a tab that leads to the article by its canonical address only, and over no other', async () => {
    const { library, dependencies, seen, tab, reports } = await createTestLibrary();
    const saved = await library.saveArticle({ tabId: 7 });
    if (!saved.ok) throw new Error('not saved');
    const change = { articleIds: [saved.article.id] };
    const detection = { isArticle: true, confidence: 1, because: [] };
    tab.url = PAGE_URL.replace('//', '//edition.');
    reports.push({ url: tab.url, canonicalUrl: null, detection });
    await followChange(dependencies, change);
    expect(seen.button).toEqual([]);
    reports[0] = { url: tab.url, canonicalUrl: PAGE_URL, detection };
    await followChange(dependencies, change);
    expect(seen.button).toEqual([{ kind: 'saved', highlights: 0 }]);
  });
});
