import type { Anchoring } from '@/utils/model/anchoring';
import { bodyOf, type Annotation } from '@/utils/model/annotation';
import type { Article, ArticleBundle } from '@/utils/model/article';

const METADATA = {
  title: 'Quảng Nam: Công tác xây dựng Đảng đạt nhiều kết quả tích cực',
  byline: 'Đình Tăng',
  siteName: 'Báo điện tử Đảng Cộng sản Việt Nam',
  publishedTime: '2024-02-29T21:39:00+07:00',
  modifiedTime: null,
  lang: 'vi',
  dir: 'ltr',
  canonicalUrl: null,
  excerpt: '',
  leadImage: null,
  section: null,
  keywords: [],
  wordCount: 12,
  readingMinutes: 1,
} as const;

export const TEXT =
  'Tỉnh uỷ đặc biệt quan tâm.\nTổng thu ngân sách đạt 1.200 tỷ đồng, tăng 8% so với năm trước.\nTỉnh uỷ đặc biệt quan tâm.';

interface Mark {
  quote?: string;
  note?: string;
  tags?: string[];
  anchoring?: Partial<Anchoring> & Pick<Anchoring, 'verdict'>;
}

/** One highlight of a bundle made by `makeBundle`. */
export function makeAnnotation({ quote = '1.200 tỷ đồng', note = '', tags = [], anchoring }: Mark = {}): Annotation {
  return {
    id: 'n1',
    type: 'Annotation',
    motivation: note === '' ? 'highlighting' : 'commenting',
    target: {
      source: 'https://bao.example/bai-1',
      selector: [{ type: 'TextQuoteSelector', exact: quote, prefix: 'ngân sách đạt ', suffix: ', tăng 8%' }],
    },
    body: bodyOf(note, tags),
    created: '2026-11-20T08:00:00.000Z',
    modified: '2026-11-20T08:00:00.000Z',
    articleId: 'a1',
    snapshotId: 's1',
    color: 'yellow',
    ...(anchoring && { anchoring: { confidence: 1, changes: [], checked: '2026-11-21T08:00:00.000Z', ...anchoring } }),
  };
}

/** A saved article with these highlights. */
export function makeBundle(
  article: Partial<Article> = {},
  annotations: Annotation[] = [makeAnnotation()],
): ArticleBundle {
  const created = '2026-11-20T07:59:00.000Z';
  const url = 'https://bao.example/bai-1?id=7';
  return {
    article: {
      ...METADATA,
      keywords: [],
      id: 'a1',
      sources: ['https://bao.example/bai-1?id=7'],
      url,
      snapshotId: 's1',
      note: '',
      tags: [],
      annotationCount: annotations.length,
      created,
      modified: created,
      ...article,
    },
    snapshot: {
      id: 's1',
      articleId: 'a1',
      url,
      created,
      modified: created,
      textHash: '',
      metadata: { ...METADATA, keywords: [] },
      content: '',
      textContent: TEXT,
    },
    annotations,
  };
}
