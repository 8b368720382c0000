import { describe, expect, it } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { PAGE_URL, sampleExtraction } from '@/tests/helpers/samples';
import { draftKey } from '@/utils/model/draft';
import { AppError } from '@/utils/model/errors';
import { sourceOf } from '@/utils/text/source-url';

const TAB = { tabId: 7 };

describe('saveArticle', () => {
  it('stores the article with its copy and tells every surface', async () => {
    const { library, reads, seen } = await createTestLibrary();
    const outcome = await library.saveArticle(TAB);
    expect(outcome).toMatchObject({ ok: true, isNew: true, article: { byline: 'Đình Tăng', annotationCount: 0 } });
    const [article] = await reads.listArticles();
    const bundle = await reads.articleBundle(article!.id);
    expect(bundle.snapshot.textContent).toContain('xây dựng Đảng');
    expect(bundle.snapshot.textHash).toMatch(/^[0-9a-f]{64}$/);
    expect(seen.changes).toEqual([{ articleIds: [article!.id] }]);
  });

  it('keeps one record and one copy of an article that is saved twice', async () => {
    const { library, reads, db } = await createTestLibrary();
    await library.saveArticle(TAB);
    const again = await library.saveArticle(TAB);
    expect(again).toMatchObject({ ok: true, isNew: false });
    expect(await reads.countArticles()).toBe(1);
    expect(await db.count('snapshots')).toBe(1);
  });

  it('finds the article again under its other addresses', async () => {
    const { library, reads, tab } = await createTestLibrary();
    await library.saveArticle(TAB);
    tab.url = `${PAGE_URL}?utm_source=feed&fbclid=1#comments`;
    expect((await library.tabState(TAB)).article?.id).toBe((await reads.listArticles())[0]!.id);
    tab.url = PAGE_URL.replace('661234', '661235');
    expect((await library.tabState(TAB)).article).toBeNull();
  });

  it('stores no text under the address of another page, where the tab went there meanwhile', async () => {
    const elsewhere = 'https://other.example/b';
    const { library, reads, tab } = await createTestLibrary({
      extractArticle: async () => ({ ok: true, extraction: sampleExtraction({ url: elsewhere }) }),
    });
    await expect(library.saveArticle(TAB)).rejects.toMatchObject({ code: 'page-changed' });
    expect(await reads.countArticles()).toBe(0);
    tab.url = `${elsewhere}?utm_source=feed#top`;
    expect(await library.saveArticle(TAB)).toMatchObject({ ok: true, article: { sources: [elsewhere] } });
  });

  it('says that the page has changed when its script fails because the tab was left', async () => {
    const { library, tab } = await createTestLibrary({
      extractArticle: async () => {
        if (tab.url === PAGE_URL) tab.url = 'https://other.example/b';
        throw new AppError('page-unreachable', 'Frame with ID 0 was removed.');
      },
    });
    await expect(library.saveArticle(TAB)).rejects.toMatchObject({ code: 'page-changed' });
    await expect(library.saveArticle(TAB)).rejects.toMatchObject({ code: 'page-unreachable' });
  });

  it('adds a snapshot when the text has changed, and reads from the new one', async () => {
    let text = 'first version of the text';
    const { library, reads, db } = await createTestLibrary({
      extractArticle: async () => ({ ok: true, extraction: sampleExtraction({ textContent: text }) }),
    });
    await library.saveArticle(TAB);
    text = 'second version of the text';
    await library.saveArticle(TAB);
    expect(await db.count('snapshots')).toBe(2);
    const [article] = await reads.listArticles();
    expect((await reads.articleBundle(article!.id)).snapshot.textContent).toBe('second version of the text');
  });

  it('never lets a copy that lost most of its text take the place of a good one', async () => {
    let text = 'a good copy '.repeat(20);
    const { library, reads } = await createTestLibrary({
      extractArticle: async () => ({ ok: true, extraction: sampleExtraction({ textContent: text }) }),
    });
    await library.saveArticle(TAB);
    text = 'Subscribe to read on';
    await library.saveArticle(TAB);
    const [article] = await reads.listArticles();
    expect((await reads.articleBundle(article!.id)).snapshot.textContent).toContain('a good copy');
  });

  it('keeps the details that the reader wrote over when the page has new ones', async () => {
    let said = 'published';
    const { library, reads } = await createTestLibrary({
      extractArticle: async () => {
        const sample = sampleExtraction({ textContent: `${said}, and the text` });
        const metadata = { ...sample.metadata, title: `As ${said}`, siteName: `Site, as ${said}` };
        return { ok: true, extraction: { ...sample, metadata } };
      },
    });
    const saved = await library.saveArticle(TAB);
    if (!saved.ok) throw new Error('not saved');
    const edited = { title: 'My own title', byline: null, publishedTime: '2024-03-01' };
    await library.updateArticle({ id: saved.article.id, changes: edited });
    said = 'corrected';
    await library.saveArticle(TAB);
    expect((await reads.listArticles())[0]).toMatchObject({ ...edited, siteName: 'Site, as corrected' });
  });

  it('takes an article that is saved again out of the trash, with its highlights', async () => {
    const { library, reads } = await createTestLibrary();
    const made = await library.annotateSelection({ ...TAB, color: 'green' });
    if (!made.ok) throw new Error('not annotated');
    await library.removeArticles({ ids: [made.article.id] });
    expect(await reads.countArticles()).toBe(0);
    await library.saveArticle(TAB);
    expect((await reads.articleBundle(made.article.id)).annotations).toHaveLength(1);
    expect(await reads.countArticles()).toBe(1);
  });

  it('finds what is saved under one address of a page, also where the trash has another of them', async () => {
    const { library, reads, tab, dependencies } = await createTestLibrary();
    const own = PAGE_URL.replace('//', '//edition.');
    const made = await withAddress(own);
    const other = await withAddress(PAGE_URL);
    await library.removeArticles({ ids: [other] });
    tab.url = own;
    dependencies.tabs.report = async () => ({
      url: own,
      canonicalUrl: PAGE_URL,
      detection: { isArticle: true, confidence: 1, because: [] },
    });
    expect(await library.tabState(TAB)).toMatchObject({ article: { id: made }, annotations: [{}] });
    // It knows both addresses from then on, and so does the one in the trash.
    expect(await library.saveArticle(TAB)).toMatchObject({ isNew: false, article: { id: made } });
    tab.url = PAGE_URL;
    expect((await library.tabState(TAB)).article?.id).toBe(made);
    expect(await reads.countArticles({ trashed: true })).toBe(1);

    async function withAddress(url: string): Promise<string> {
      tab.url = url;
      const outcome = await library.annotateSelection({ ...TAB, color: 'green' });
      if (!outcome.ok) throw new Error('not annotated');
      return outcome.article.id;
    }
  });

  it('says why where there is nothing to save, and stores nothing', async () => {
    const { library, reads, tab } = await createTestLibrary({
      extractArticle: async () => ({ ok: false, reason: 'paywall' }),
    });
    expect(await library.saveArticle(TAB)).toEqual({ ok: false, reason: 'paywall' });
    tab.url = 'chrome://settings';
    expect(await library.saveArticle(TAB)).toEqual({ ok: false, reason: 'browser-page' });
    expect(await reads.countArticles()).toBe(0);
  });

  it('takes in what was typed about the page before it was saved', async () => {
    const { library } = await createTestLibrary();
    await library.saveDraft({ key: draftKey('page', sourceOf(PAGE_URL)!), text: 'read this on Sunday' });
    expect(Object.values((await library.tabState(TAB)).drafts)).toEqual(['read this on Sunday']);
    expect(await library.saveArticle(TAB)).toMatchObject({ article: { note: 'read this on Sunday' } });
    expect((await library.tabState(TAB)).drafts).toEqual({});
  });

  it('stores nothing once it was cancelled, and says so at once', async () => {
    const running: (() => void)[] = [];
    const { library, reads, seen } = await createTestLibrary({
      extractArticle: async ({ signal, onProgress } = {}) => {
        onProgress?.(0.5);
        await new Promise<void>((resolve) => {
          running.push(resolve);
          signal?.addEventListener('abort', () => resolve());
        });
        return signal?.aborted ? { ok: false, reason: 'cancelled' } : { ok: true, extraction: sampleExtraction() };
      },
    });
    const saving = library.saveArticle(TAB);
    await expect.poll(() => running.length).toBe(1);
    await library.cancelSaving(TAB);
    expect(await saving).toEqual({ ok: false, reason: 'cancelled' });
    expect(await reads.countArticles()).toBe(0);
    expect(seen.changes).toEqual([{ articleIds: [], saving: { tabId: 7, done: 0.5 } }]);
    const again = library.saveArticle(TAB);
    await expect.poll(() => running.length).toBe(2);
    running[1]?.();
    expect(await again).toMatchObject({ ok: true });
  });

  it('stores nothing where it is cancelled once the article has been taken out', async () => {
    const { library, reads, dependencies } = await createTestLibrary();
    // Asked for between the two.
    dependencies.tabs.report = async () => {
      await library.cancelSaving(TAB);
      return null;
    };
    expect(await library.saveArticle(TAB)).toEqual({ ok: false, reason: 'cancelled' });
    expect(await library.annotateSelection({ ...TAB, color: 'green' })).toEqual({ ok: false, reason: 'cancelled' });
    expect(await reads.countArticles()).toBe(0);
  });

  it('keeps where each detail was read, and the other pages of the article', async () => {
    const otherPages = [{ url: `${PAGE_URL}?page=2`, label: '2' }];
    const { library, reads } = await createTestLibrary({
      extractArticle: async () => ({ ok: true, extraction: sampleExtraction({ otherPages }) }),
    });
    const outcome = await library.saveArticle(TAB);
    if (!outcome.ok) throw new Error('not saved');
    const { snapshot } = await reads.articleBundle(outcome.article.id);
    expect(snapshot).toMatchObject({ origins: { byline: 'json-ld' }, otherPages });
  });
});
