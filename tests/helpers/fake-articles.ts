import seed from '../fixtures/articles/quang-nam/expected.json';
import { bodyOf, type Annotation, type Color } from '@/utils/model/annotation';
import type { Article, ArticleMetadata, Snapshot } from '@/utils/model/article';
import { sourceOf } from '@/utils/text/source-url';

const METADATA: ArticleMetadata = {
  title: seed.title,
  byline: seed.byline,
  siteName: seed.siteName,
  publishedTime: seed.published,
  modifiedTime: null,
  lang: 'vi',
  dir: 'ltr',
  canonicalUrl: seed.url,
  excerpt: seed.text.slice(0, 160),
  leadImage: null,
  section: 'Xây dựng Đảng',
  keywords: [],
  wordCount: 2203,
  readingMinutes: 11,
};

/** A saved article: the seed article, with the test's changes. */
export function fakeArticle(changes: Partial<Article> = {}): Article {
  const id = changes.id ?? 'article-1';
  const url = changes.url ?? seed.url;
  return {
    ...METADATA,
    id,
    url,
    sources: [sourceOf(url) ?? url],
    snapshotId: `snapshot-of-${id}`,
    note: '',
    tags: [],
    annotationCount: 0,
    created: '2024-03-01T08:00:00Z',
    modified: '2024-03-01T08:00:00Z',
    ...changes,
  };
}

/** The stored copy of an article: the paragraphs of the seed article, unless `content` is given. */
export function fakeSnapshot(article: Article, content = seedContent()): Snapshot {
  const { id: articleId, snapshotId: id, url, created, modified } = article;
  return {
    id,
    articleId,
    url,
    created,
    modified,
    textHash: '0'.repeat(64),
    metadata: METADATA,
    content,
    textContent: seed.text,
  };
}

function seedContent(): string {
  const headings = new Set(seed.headings);
  const blocks = seed.text.split('\n').map((text) => (headings.has(text) ? `<h2>${text}</h2>` : `<p>${text}</p>`));
  return `<article>${blocks.join('')}</article>`;
}

/** A highlight of words of the seed article. */
export function fakeAnnotation(
  exact: string,
  { color = 'yellow', note = '', tags = [], ...rest }: Partial<Annotation> & FakeWords = {},
): Annotation {
  const start = seed.text.indexOf(exact);
  return {
    id: rest.id ?? `annotation-${exact.length}-${start}`,
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    target: {
      source: sourceOf(seed.url) ?? seed.url,
      selector: [
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: seed.text.slice(Math.max(0, start - 32), Math.max(0, start)),
          suffix: start === -1 ? '' : seed.text.slice(start + exact.length, start + exact.length + 32),
        },
        { type: 'TextPositionSelector', start: Math.max(0, start), end: Math.max(0, start) + exact.length },
      ],
    },
    body: bodyOf(note, tags),
    created: '2024-03-01T08:05:00Z',
    modified: '2024-03-01T08:05:00Z',
    articleId: 'article-1',
    snapshotId: 'snapshot-of-article-1',
    color,
    ...rest,
  };
}

interface FakeWords {
  color?: Color;
  note?: string;
  tags?: string[];
}
