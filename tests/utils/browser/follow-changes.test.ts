import { describe, expect, it, vi } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { PAGE_URL } from '@/tests/helpers/samples';
import { followChange } from '@/utils/browser/follow-changes';

const { titles, browser } = vi.hoisted(() => {
  const titles: Record<string, string> = {};
  const browser = {
    runtime: { sendMessage: async () => undefined },
    contextMenus: { update: async (id: string, { title }: { title: string }) => void (titles[id] = title) },
  };
  return { titles, browser };
});
vi.mock('wxt/browser', () => ({ browser }));

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

  it('of the colour used last is shown in the menus, and read by the pages', async () => {
    const { library, dependencies, seen } = await createTestLibrary();
    const read: number[] = [];
    dependencies.tabs.refresh = async (id) => read.push(id) > 0;
    await library.changePreferences({ color: 'green' });
    const change = seen.changes.at(-1);
    if (!change) throw new Error('nothing was told');
    await followChange(dependencies, change);
    expect(titles).toEqual({
      'highlight-selection': 'Highlight selection in green',
      'highlight-and-note': 'Highlight in green and note',
    });
    expect(read).toEqual([7]);
  });

  it('reaches the pages also where the menus are not made yet', async () => {
    const { library, dependencies, seen } = await createTestLibrary();
    const read: number[] = [];
    dependencies.tabs.refresh = async (id) => read.push(id) > 0;
    await library.changePreferences({ color: 'pink' });
    const saved = await library.saveArticle({ tabId: 7 });
    if (!saved.ok) throw new Error('not saved');
    vi.spyOn(browser.contextMenus, 'update').mockRejectedValue(new Error('Cannot find menu item.'));
    await followChange(dependencies, { ...seen.changes[0], articleIds: [saved.article.id] });
    vi.restoreAllMocks();
    // Once for the colour, once for the article.
    expect(read).toEqual([7, 7]);
  });
});
