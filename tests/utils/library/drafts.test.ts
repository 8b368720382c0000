import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { Drafts } from '@/utils/library/drafts';
import { noteOf } from '@/utils/model/annotation';
import { draftKey } from '@/utils/model/draft';

async function withHighlight() {
  const test = await createTestLibrary();
  const made = await test.library.annotateSelection({ tabId: 7, color: 'yellow' });
  if (!made.ok) throw new Error('not annotated');
  const note = async () => noteOf((await test.db.get('annotations', made.annotation.id))!);
  return { ...test, note, articleId: made.article.id, key: draftKey('annotation', made.annotation.id) };
}

describe('drafts', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('keeps every keystroke at once, apart from the record', async () => {
    const { library, reads, note, key, articleId } = await withHighlight();
    await library.saveDraft({ key, text: 'half a th' });
    expect(await note()).toBe('');
    expect(await reads.draftsOf(articleId)).toEqual({ [key]: 'half a th' });
  });

  it('takes the note into the record after a pause, once', async () => {
    const { library, reads, note, key, articleId, seen } = await withHighlight();
    const before = seen.changes.length;
    for (const text of ['a', 'a th', 'a thought']) await library.saveDraft({ key, text });
    await vi.runAllTimersAsync();
    await vi.waitFor(async () => expect(await note()).toBe('a thought'));
    expect(await reads.draftsOf(articleId)).toEqual({});
    expect(seen.changes.length).toBe(before + 1);
  });

  it('takes in what a killed browser left behind', async () => {
    const { library, dependencies, note, key } = await withHighlight();
    await library.saveDraft({ key, text: 'typed just before the crash' });
    vi.clearAllTimers();
    await new Drafts(dependencies).commitLeftOver();
    expect(await note()).toBe('typed just before the crash');
  });

  it('refuses words about what was deleted for good, and keeps none of them', async () => {
    const { library, key, articleId, db } = await withHighlight();
    await library.saveDraft({ key, text: 'typed before' });
    await library.removeArticles({ ids: [articleId] });
    await library.saveDraft({ key, text: 'typed while in the trash' });
    await library.deleteForGood({ ids: [articleId] });
    for (const late of [key, draftKey('article', articleId)]) {
      await expect(library.saveDraft({ key: late, text: 'one more' })).rejects.toMatchObject({ code: 'not-found' });
    }
    await vi.runAllTimersAsync();
    expect(await db.getAllKeys('drafts')).toEqual([]);
  });

  it('takes in the others where one cannot be taken in', async () => {
    const { library, dependencies, note, key, db } = await withHighlight();
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await library.saveDraft({ key, text: 'after it' });
    vi.clearAllTimers();
    const broken = {
      ...(await db.getAll('articles'))[0]!,
      id: 'aa',
      sources: [],
      title: undefined as unknown as string,
    };
    await db.put('articles', broken);
    await db.put('drafts', { key: 'annotation:aa', text: 'before it', modified: dependencies.now() });
    await db.put('annotations', { ...(await db.getAll('annotations'))[0]!, id: 'aa', articleId: 'aa' });
    await new Drafts(dependencies).commitLeftOver();
    expect(await note()).toBe('after it');
    expect(await db.getAllKeys('drafts')).toEqual(['annotation:aa']);
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it('forgets at the next start what an earlier version kept of a highlight that is gone', async () => {
    const { dependencies, db } = await withHighlight();
    await db.put('drafts', { key: 'annotation:gone', text: 'left', modified: dependencies.now() });
    await new Drafts(dependencies).commitLeftOver();
    expect(await db.getAllKeys('drafts')).toEqual([]);
  });

  it('keeps a keystroke while texts are being read and the index is written', async () => {
    const { library, db, key } = await withHighlight();
    const others = db.transaction(['texts', 'searchState'], 'readwrite');
    const stored: string[] = [];
    const saving = library.saveDraft({ key, text: 'a letter' }).then(() => stored.push(key));
    // A transaction ends when nothing is asked of it any more.
    for (let reads = 0; reads < 5_000 && stored.length === 0; reads++) await others.objectStore('texts').count();
    expect(stored).toEqual([key]);
    await Promise.all([saving, others.done]);
  });

  it('gives way to a note that is set outright', async () => {
    const { library, reads, key, articleId, note } = await withHighlight();
    await library.saveDraft({ key, text: 'old words' });
    await library.updateAnnotation({ id: key.split(':')[1]!, note: 'final words' });
    await vi.runAllTimersAsync();
    expect(await reads.draftsOf(articleId)).toEqual({});
    expect(await note()).toBe('final words');
  });

  it('keeps a note of 100 kilobytes', async () => {
    const { library, note, key, drafts } = await withHighlight();
    const long = 'ghi chú dài '.repeat(9_000);
    await library.saveDraft({ key, text: long });
    await drafts.commit(key);
    expect(await note()).toBe(long);
  });
});
