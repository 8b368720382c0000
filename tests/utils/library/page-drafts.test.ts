import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestLibrary, type TestLibrary } from '@/tests/helpers/create-test-library';
import { PAGE_URL } from '@/tests/helpers/samples';
import { Drafts } from '@/utils/library/drafts';
import { draftKey } from '@/utils/model/draft';
import { sourceOf } from '@/utils/text/source-url';

const TAB = { tabId: 7 };
const key = draftKey('page', sourceOf(PAGE_URL)!);

let test: TestLibrary;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  test = await createTestLibrary();
});
afterEach(() => void vi.useRealTimers());

/** Saves the page, gives its article a note, and moves it to the trash. */
async function trashed(note: string): Promise<string> {
  const saved = await test.library.saveArticle(TAB);
  if (!saved.ok) throw new Error('not saved');
  await test.library.updateArticle({ id: saved.article.id, changes: { note } });
  await test.library.removeArticles({ ids: [saved.article.id] });
  return saved.article.id;
}

const type = (text: string) => test.library.saveDraft({ key, text });
/** The note as the popup shows it. */
const note = async () => {
  const { article, drafts } = await test.library.tabState(TAB);
  return article && (drafts[draftKey('article', article.id)] ?? article.note);
};

describe('what was typed about a page', () => {
  it.each(['save', 'restore'])('is put below the note of its article when that leaves the trash: %s', async (way) => {
    const id = await trashed('the first note');
    await type('typed since');
    await (way === 'save' ? test.library.saveArticle(TAB) : test.library.restoreArticles({ ids: [id] }));
    expect(await note()).toBe('the first note\n\ntyped since');
    expect((await test.db.get('articles', id))?.note).toBe('the first note\n\ntyped since');
  });

  it('is put below what was typed last into the note of the article', async () => {
    const id = await trashed('the first');
    await test.library.saveDraft({ key: draftKey('article', id), text: 'the first note' });
    await type('typed since');
    await test.library.saveArticle(TAB);
    await vi.runAllTimersAsync();
    expect(await note()).toBe('the first note\n\ntyped since');
  });

  it('goes to the article where it is typed on after the page was saved', async () => {
    await type('half a th');
    await test.library.saveArticle(TAB);
    for (const text of ['half a tho', 'half a thought']) await type(text);
    expect(await note()).toBe('half a thought');
    await vi.runAllTimersAsync();
    await vi.waitFor(async () => expect((await test.library.tabState(TAB)).article?.note).toBe('half a thought'));
  });

  it('leaves what stood above it when it is typed on after the page was saved', async () => {
    await trashed('the first note');
    await type('half a th');
    await test.library.saveArticle(TAB);
    await new Drafts(test.dependencies).commitLeftOver();
    for (const text of ['half a tho', 'half a thought']) await type(text);
    expect(await note()).toBe('the first note\n\nhalf a thought');
    await type('');
    expect(await note()).toBe('the first note');
  });

  it('is typed for the first time after the page was saved elsewhere: below the note it has there', async () => {
    const saved = await test.library.saveArticle(TAB);
    if (!saved.ok) throw new Error('not saved');
    await test.library.updateArticle({ id: saved.article.id, changes: { note: 'of another window' } });
    for (const text of ['m', 'mine']) await type(text);
    expect(await note()).toBe('of another window\n\nmine');
  });

  it('is not kept once it was emptied', async () => {
    await type('a');
    await type('');
    expect(await test.db.getAllKeys('drafts')).toEqual([]);
  });

  it('leads to its article for a day', async () => {
    await type('a note');
    await test.library.saveArticle(TAB);
    const later = (days: number) => new Date(Date.UTC(2026, 0, 1 + days, 1)).toISOString();
    await new Drafts({ ...test.dependencies, now: () => later(0) }).commitLeftOver();
    expect(await test.db.getAllKeys('drafts')).toEqual([key]);
    await new Drafts({ ...test.dependencies, now: () => later(2) }).commitLeftOver();
    expect(await test.db.getAllKeys('drafts')).toEqual([]);
  });

  it('stays when the article in the trash is deleted for good, but nothing of the article does', async () => {
    await type('a secret');
    await test.library.saveArticle(TAB);
    const id = (await test.library.tabState(TAB)).article!.id;
    await type('a secret!');
    await vi.runAllTimersAsync();
    await test.library.removeArticles({ ids: [id] });
    await test.library.deleteForGood({ ids: [id] });
    expect(await test.db.getAll('drafts')).toEqual([]);

    const again = await trashed('another');
    await type('of the page');
    await test.library.deleteForGood({ ids: [again] });
    expect(await test.db.getAll('drafts')).toMatchObject([{ key, text: 'of the page' }]);
  });
});
