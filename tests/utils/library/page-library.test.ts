import { unwrap } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { PAGE_URL, sampleTarget } from '@/tests/helpers/samples';
import { createBackground } from '@/utils/library/create-background';
import type { Detection } from '@/utils/model/extraction';

const ARTICLE: Detection = { isArticle: true, confidence: 0.9, because: ['og:type article'] };
const OTHER: Detection = { isArticle: false, confidence: 0.1, because: [] };

async function withBackground() {
  const test = await createTestLibrary();
  const background = createBackground(test.dependencies, test.drafts, test.tab, async () => {});
  return { ...test, background };
}

describe('the toolbar button', () => {
  it('offers an article, stays silent elsewhere, and counts the highlights of a saved one', async () => {
    const { background, library, seen } = await withBackground();
    await background.pageOpened({ canonicalUrl: null, detection: OTHER });
    await background.pageOpened({ canonicalUrl: null, detection: ARTICLE });
    await library.saveArticle({ tabId: 7 });
    await background.pageOpened({ canonicalUrl: null, detection: ARTICLE });
    await library.annotateSelection({ tabId: 7, color: 'yellow' });
    await background.pageOpened({ canonicalUrl: null, detection: OTHER });
    expect(seen.button).toEqual([
      { kind: 'nothing' },
      { kind: 'article' },
      { kind: 'saved', highlights: 0 },
      { kind: 'saved', highlights: 1 },
    ]);
  });

  it('follows the reader’s word on a site over the detector', async () => {
    const { background, library, seen } = await withBackground();
    await library.setSiteRule({ site: 'dangcongsan.example', rule: 'never' });
    expect(await background.pageOpened({ canonicalUrl: null, detection: ARTICLE })).toEqual({ toolbar: false });
    await library.setSiteRule({ site: 'dangcongsan.example', rule: 'always' });
    expect(await background.pageOpened({ canonicalUrl: null, detection: OTHER })).toEqual({ toolbar: true });
    // Each rule is shown on the open page at once, and again when the page reports.
    expect(seen.button.map((one) => one.kind)).toEqual(['nothing', 'nothing', 'article', 'article']);
  });

  it('keeps the word of the reader on a site, also where a tab of it is gone by then', async () => {
    const { dependencies, library } = await withBackground();
    dependencies.tabs.showState = async () => {
      throw new Error('There is no such tab.');
    };
    await library.setSiteRule({ site: 'dangcongsan.example', rule: 'never' });
    expect(await library.tabState({ tabId: 7 })).toMatchObject({ siteRule: 'never' });
  });

  it('loads the page tools only where there are highlights to paint', async () => {
    const { background, library, seen } = await withBackground();
    await library.saveArticle({ tabId: 7 });
    await background.pageOpened({ canonicalUrl: null, detection: ARTICLE });
    expect(seen.toolsLoaded).toEqual([]);
    await library.annotateSelection({ tabId: 7, color: 'yellow' });
    await background.pageOpened({ canonicalUrl: null, detection: ARTICLE });
    expect(seen.toolsLoaded).toEqual([7]);
  });
});

describe('what a page may do', () => {
  it('gives a page its own highlights with their half-written notes', async () => {
    const { background, library } = await withBackground();
    const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    await background.saveDraft({ id: made.annotation.id, text: 'half' });
    const contents = await background.pageContents({ canonicalUrl: null });
    expect(contents.annotations.map((one) => one.id)).toEqual([made.annotation.id]);
    expect(contents.drafts).toEqual({ [made.annotation.id]: 'half' });
  });

  it('refuses a page the highlights of another site, also of the one that was in its tab before', async () => {
    const { background, library, tab, reports } = await withBackground();
    const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    tab.url = 'https://elsewhere.example/article';
    reports.push({ url: PAGE_URL, canonicalUrl: null, detection: ARTICLE });
    const { id } = made.annotation;
    await expect(background.updateAnnotation({ id, note: 'mine now' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(background.removeAnnotation({ id })).rejects.toMatchObject({ code: 'not-found' });
    await expect(background.saveDraft({ id, text: 'x' })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('refuses a page the highlights of another article of its site', async () => {
    const { background, library, tab } = await withBackground();
    const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    tab.url = PAGE_URL.replace('661234', '661235');
    await expect(background.removeAnnotation({ id: made.annotation.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('takes what a page has still to say of the article it was before it moved without loading', async () => {
    const { background, library, tab, reports } = await withBackground();
    const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    const { id } = made.annotation;
    tab.url = PAGE_URL.replace('661234', '661235');
    reports.push({ url: PAGE_URL, canonicalUrl: null, detection: ARTICLE });
    await background.saveDraft({ id, text: 'typed just before' });
    tab.url = PAGE_URL;
    expect((await background.pageContents({ canonicalUrl: null })).drafts).toEqual({ [id]: 'typed just before' });
  });

  it('lets a page change the highlights of an article that it leads to by its canonical address only', async () => {
    const { background, library, tab, reports } = await withBackground();
    const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    const { id } = made.annotation;
    tab.url = PAGE_URL.replace('//', '//edition.');
    reports.push({ url: tab.url, canonicalUrl: PAGE_URL, detection: ARTICLE });
    expect((await background.pageContents({ canonicalUrl: PAGE_URL })).annotations).toHaveLength(1);
    expect(await background.updateAnnotation({ id, color: 'blue' })).toMatchObject({ color: 'blue' });
    const anchoring = { verdict: 'exact' as const, confidence: 1, changes: [], checked: '2026-01-01T00:00:00Z' };
    await background.reportAnchoring({ results: [{ id, anchoring }] });
    await background.removeAnnotation({ id });
    await background.restoreAnnotation({ id });
  });

  it('does not give a page that moved without loading the highlights of the one it was loaded as', async () => {
    const { background, library, tab } = await withBackground();
    const [first, second] = ['https://a.example/read?id=1', 'https://a.example/read?id=2'];
    tab.url = first;
    await library.annotateSelection({ tabId: 7, color: 'yellow' });
    const claim = { canonicalUrl: first, loadedUrl: first };
    expect((await background.pageContents(claim)).annotations).toHaveLength(1);
    tab.url = second;
    expect((await background.pageContents(claim)).annotations).toEqual([]);
  });

  it('does not believe a canonical address on another site', async () => {
    const { background, library, tab } = await withBackground();
    await library.annotateSelection({ tabId: 7, color: 'yellow' });
    tab.url = 'https://elsewhere.example/article';
    expect((await background.pageContents({ canonicalUrl: PAGE_URL })).annotations).toEqual([]);
  });

  it('keeps how a quote was found, and tells the surfaces only when that is news', async () => {
    const { background, library, seen, db } = await withBackground();
    const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    const anchoring = { verdict: 'exact' as const, confidence: 1, changes: [], checked: '2026-01-01T00:00:00Z' };
    const report = { results: [{ id: made.annotation.id, anchoring }] };
    const before = seen.changes.length;
    await background.reportAnchoring(report);
    await background.reportAnchoring(report);
    expect(seen.changes.length).toBe(before + 1);
    expect(await db.get('annotations', made.annotation.id)).toMatchObject({
      anchoring: { verdict: 'exact' },
      modified: made.annotation.modified,
    });
  });
});

describe('a report of many verdicts', () => {
  /** How often a report on so many highlights begins a transaction, and reads all annotations of the article. */
  async function effort(count: number) {
    const { background, library, db } = await withBackground();
    const ids: string[] = [];
    for (let index = 0; index < count; index++) {
      const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
      if (made.ok) ids.push(made.annotation.id);
    }
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const readings = vi.spyOn(IDBIndex.prototype, 'getAll');
    const anchoring = { verdict: 'orphan' as const, confidence: 0, changes: [], checked: '2026-01-01T00:00:00Z' };
    await background.reportAnchoring({ results: ids.map((id) => ({ id, anchoring })) });
    // Of this library only: a note of an earlier test may be taken into its record meanwhile.
    const here = unwrap(db);
    const result = {
      transactions: transactions.mock.contexts.filter((one) => one === here).length,
      readings: readings.mock.contexts.filter((one) => (one as IDBIndex).objectStore.transaction.db === here).length,
    };
    expect(result.transactions).toBeGreaterThan(0);
    vi.restoreAllMocks();
    const stored = await db.getAll('annotations');
    expect(stored.filter((one) => one.anchoring?.verdict === 'orphan')).toHaveLength(count);
    return result;
  }

  it('takes as many transactions and readings as a report of one', async () => {
    expect(await effort(12)).toEqual(await effort(1));
  });

  it('stores none of them where one belongs to another site', async () => {
    const { background, library, tab, db } = await withBackground();
    const ids: string[] = [];
    for (const url of [PAGE_URL, 'https://elsewhere.example/article']) {
      tab.url = url;
      const made = await library.annotateSelection({ tabId: 7, color: 'yellow' });
      if (made.ok) ids.push(made.annotation.id);
    }
    tab.url = PAGE_URL;
    const anchoring = { verdict: 'orphan' as const, confidence: 0, changes: [], checked: '2026-01-01T00:00:00Z' };
    const report = { results: ids.map((id) => ({ id, anchoring })) };
    await expect(background.reportAnchoring(report)).rejects.toMatchObject({ code: 'not-found' });
    expect((await db.getAll('annotations')).filter((one) => one.anchoring)).toEqual([]);
  });
});

describe('an unsure place', () => {
  async function withUnsure() {
    const test = await withBackground();
    const made = await test.library.annotateSelection({ tabId: 7, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    const anchoring = { verdict: 'unsure' as const, confidence: 0.5, changes: [], found: 'cấp ủy viên', checked: '' };
    await test.background.reportAnchoring({ results: [{ id: made.annotation.id, anchoring }] });
    return { ...test, id: made.annotation.id, before: made.annotation.target };
  }

  it('becomes the target when the reader accepts it, and the words it had are kept', async () => {
    const { background, id, before } = await withUnsure();
    const accepted = await background.acceptPlace({ id, target: sampleTarget('cấp ủy viên', 80) });
    expect(accepted.target).toMatchObject({ source: before.source, selector: [{ exact: 'cấp ủy viên' }, {}] });
    expect(accepted.formerTargets).toEqual([before]);
    expect(accepted.anchoring).toBeUndefined();
  });

  it('is not accepted where it is on another page than the one that was shown', async () => {
    const { background, id, before, db } = await withUnsure();
    const target = { ...sampleTarget('cấp ủy viên', 80), source: 'https://elsewhere.example/article' };
    await expect(background.acceptPlace({ id, target })).rejects.toMatchObject({ code: 'page-changed' });
    expect(await db.get('annotations', id)).toMatchObject({ target: before });
  });

  it('is not accepted on a page that came after that of its article in the tab', async () => {
    const { background, id, before, db, tab, reports } = await withUnsure();
    reports.push({ url: PAGE_URL, canonicalUrl: null, detection: ARTICLE });
    tab.url = new URL('/another/article', PAGE_URL).href;
    const target = { ...sampleTarget('cấp ủy viên', 80), source: tab.url };
    await expect(background.acceptPlace({ id, target })).rejects.toMatchObject({ code: 'page-changed' });
    expect(await db.get('annotations', id)).toMatchObject({ target: before });
  });

  it('leaves an orphan that keeps its words when the reader refuses it', async () => {
    const { background, id, before } = await withUnsure();
    const refused = await background.refusePlace({ id, found: 'cấp ủy viên' });
    expect(refused).toMatchObject({
      target: before,
      refusedPlace: 'cấp ủy viên',
      anchoring: { verdict: 'orphan' },
    });
  });
});
