import { bodyOf, type Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Indexable, SearchOutcome } from '@/utils/model/search';
import type { Database } from '@/utils/storage/schema';
import { putArticle } from '@/utils/storage/articles';
import { reindex } from '@/utils/storage/reindex';
import { inOneTransaction } from '@/utils/storage/transaction';

let count = 0;

/** An article to be found, with the test's changes. */
export function sampleArticle({ text = '', ...changes }: Partial<Article> & { text?: string } = {}): Indexable {
  const id = changes.id ?? `article-${++count}`;
  const article: Article = {
    id,
    title: 'Untitled',
    byline: null,
    siteName: null,
    publishedTime: null,
    modifiedTime: null,
    lang: null,
    dir: null,
    canonicalUrl: null,
    excerpt: '',
    leadImage: null,
    section: null,
    keywords: [],
    wordCount: 0,
    readingMinutes: 1,
    sources: [],
    url: 'https://www.news.example/a',
    snapshotId: `snapshot-of-${id}`,
    note: '',
    tags: [],
    annotationCount: 0,
    created: '2026-01-15T12:00:00Z',
    modified: '2026-01-15T12:00:00Z',
    ...changes,
  };
  return { article, textContent: text, annotations: [] };
}

/** Adds a highlight to an article. */
export function annotate(
  indexable: Indexable,
  quote: string,
  { note = '', tags = [], ...changes }: Partial<Annotation> & { note?: string; tags?: string[] } = {},
): Indexable {
  const annotation: Annotation = {
    id: `annotation-${++count}`,
    type: 'Annotation',
    motivation: 'highlighting',
    target: {
      source: indexable.article.url,
      selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
    },
    body: bodyOf(note, tags),
    created: '2026-01-15T12:00:00Z',
    modified: '2026-01-15T12:00:00Z',
    articleId: indexable.article.id,
    snapshotId: indexable.article.snapshotId,
    color: 'yellow',
    ...changes,
  };
  const annotations = [...indexable.annotations, annotation];
  return { ...indexable, article: { ...indexable.article, annotationCount: annotations.length }, annotations };
}

/** Saves an article with its highlights, and indexes it in the same transaction. */
export async function put(db: Database, { article, textContent, annotations }: Indexable): Promise<void> {
  await inOneTransaction(db, async (tx) => {
    await putArticle(tx, article);
    await tx.objectStore('snapshots').put({
      id: article.snapshotId,
      articleId: article.id,
      url: article.url,
      created: article.created,
      modified: article.created,
      textHash: '',
      metadata: article,
      content: '',
    });
    await tx.objectStore('texts').put(textContent, article.snapshotId);
    for (const annotation of annotations) await tx.objectStore('annotations').put(annotation);
    await reindex(tx, article.id);
  });
}

/** The titles of the articles found, the best first. */
export function titlesOf(outcome: SearchOutcome): string[] {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.hits.map(({ article }) => article.title);
}
