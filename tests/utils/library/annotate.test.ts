import { describe, expect, it } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { sampleExtraction, sampleTarget } from '@/tests/helpers/samples';
import { annotate } from '@/utils/library/annotate';
import { noteOf, tagsOf } from '@/utils/model/annotation';

const TAB = { tabId: 7 };

describe('annotations', () => {
  it('saves an unsaved article together with its first highlight', async () => {
    const { library, reads } = await createTestLibrary();
    const outcome = await library.annotateSelection({ ...TAB, color: 'blue' });
    expect(outcome).toMatchObject({ ok: true, annotation: { color: 'blue' }, article: { annotationCount: 1 } });
    const [article] = await reads.listArticles();
    expect((await reads.articleBundle(article!.id)).annotations[0]?.target.source).toBe(article!.sources[0]);
  });

  it('stores neither article nor highlight when one of them cannot be stored', async () => {
    const { library, reads, dependencies, db } = await createTestLibrary();
    const ids = ['article', 'snapshot'];
    dependencies.newId = () => {
      const id = ids.shift();
      if (id === undefined) throw new Error('the annotation cannot be made');
      return id;
    };
    await expect(library.annotateSelection({ ...TAB, color: 'pink' })).rejects.toThrow('the annotation cannot be made');
    expect(await reads.countArticles()).toBe(0);
    expect(await db.count('snapshots')).toBe(0);
  });

  it('loses nothing when two tabs write at once', async () => {
    const { library, reads } = await createTestLibrary();
    await library.saveArticle(TAB);
    const colors = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
    await Promise.all(colors.map((color) => library.annotateSelection({ ...TAB, color })));
    const [article] = await reads.listArticles();
    const { annotations } = await reads.articleBundle(article!.id);
    expect(new Set(annotations.map((one) => one.color))).toEqual(new Set(colors));
    expect(article!.annotationCount).toBe(5);
  });

  it('lists highlights in the order of the text', async () => {
    const starts = [90, 10, 50];
    const { library, reads } = await createTestLibrary({
      captureSelection: async () => ({ ok: true, target: sampleTarget(`at ${starts[0]}`, starts.shift()) }),
    });
    for (let i = 0; i < 3; i++) await library.annotateSelection({ ...TAB, color: 'yellow' });
    const [article] = await reads.listArticles();
    const quotes = (await reads.articleBundle(article!.id)).annotations.map(({ target }) => target.selector[0]);
    expect(quotes).toMatchObject([{ exact: 'at 10' }, { exact: 'at 50' }, { exact: 'at 90' }]);
  });

  it('has the selection taken away once it is stored, and is stored also where the page is gone by then', async () => {
    let releases = 0;
    const { library } = await createTestLibrary({
      releaseSelection: async () => {
        releases++;
        throw new Error('This tab has been closed.');
      },
    });
    expect(await library.annotateSelection({ ...TAB, color: 'yellow' })).toMatchObject({ ok: true });
    expect(releases).toBe(1);
  });

  it('keeps note, tags and colour, each once and without blank tags', async () => {
    const { library } = await createTestLibrary();
    const made = await library.annotateSelection({ ...TAB, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    const { id } = made.annotation;
    await library.updateAnnotation({ id, note: 'check the figure', tags: ['số liệu', ' ', 'số liệu'] });
    const changed = await library.updateAnnotation({ id, color: 'purple' });
    expect(changed).toMatchObject({ color: 'purple', motivation: 'commenting' });
    expect(noteOf(changed)).toBe('check the figure');
    expect(tagsOf(changed)).toEqual(['số liệu']);
  });

  it('can take a removal back', async () => {
    const { library, reads } = await createTestLibrary();
    const made = await library.annotateSelection({ ...TAB, color: 'yellow' });
    if (!made.ok) throw new Error('not annotated');
    await library.removeAnnotation({ id: made.annotation.id });
    expect((await reads.listArticles())[0]?.annotationCount).toBe(0);
    await library.restoreAnnotation({ id: made.annotation.id });
    expect((await reads.articleBundle(made.article.id)).annotations).toHaveLength(1);
    expect((await reads.listArticles())[0]?.annotationCount).toBe(1);
  });

  it('stores nothing of a passage from a page that the tab has left meanwhile', async () => {
    const { library, reads } = await createTestLibrary({
      captureSelection: async () => ({ ok: true, target: { ...sampleTarget(), source: 'https://other.example/b' } }),
    });
    await expect(library.annotateSelection({ ...TAB, color: 'yellow' })).rejects.toMatchObject({
      code: 'page-changed',
      message: expect.stringContaining('another one meanwhile'),
    });
    expect(await reads.countArticles()).toBe(0);
  });

  it('puts no passage on an article that came into the tab after it', async () => {
    const { library, reads, tab, dependencies } = await createTestLibrary({
      extractArticle: async () => {
        tab.url = 'https://other.example/b';
        return { ok: true, extraction: sampleExtraction({ url: tab.url }) };
      },
    });
    const before = { ...tab };
    await expect(
      annotate(dependencies, { tab: before, target: sampleTarget(), color: 'yellow' }),
    ).rejects.toMatchObject({ code: 'page-changed' });
    tab.url = before.url;
    await expect(library.annotateSelection({ ...TAB, color: 'yellow' })).rejects.toMatchObject({
      code: 'page-changed',
    });
    expect(await reads.countArticles()).toBe(0);
  });

  it('says why a selection cannot be highlighted', async () => {
    const { library } = await createTestLibrary({
      captureSelection: async () => ({ ok: false, reason: 'in-a-field' }),
    });
    expect(await library.annotateSelection({ ...TAB, color: 'yellow' })).toEqual({ ok: false, reason: 'in-a-field' });
  });

  it('takes a passage of the stored copy, as of the page the article was saved from', async () => {
    const { library, reads, seen } = await createTestLibrary();
    const saved = await library.saveArticle(TAB);
    if (!saved.ok) throw new Error('not saved');
    const { id: articleId, sources, snapshotId } = saved.article;
    const { selector } = sampleTarget();
    await library.annotateCopy({ articleId, selector, color: 'green' });
    const { annotations, article } = await reads.articleBundle(articleId);
    expect(annotations).toMatchObject([{ color: 'green', snapshotId, target: { source: sources[0], selector } }]);
    expect(article.annotationCount).toBe(1);
    expect(seen.changes).toContainEqual({ articleIds: [articleId] });
  });

  it('says that the article of a stored copy is gone', async () => {
    const { library } = await createTestLibrary();
    const { selector } = sampleTarget();
    await expect(library.annotateCopy({ articleId: 'nowhere', selector, color: 'green' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
