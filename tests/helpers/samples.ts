import type { Extraction } from '@/utils/model/extraction';
import type { Target } from '@/utils/model/selector';
import { sourceOf } from '@/utils/text/source-url';

export const PAGE_URL = 'https://dangcongsan.example/xay-dung-dang/quang-nam-661234.html';

const TEXT = 'Tỉnh uỷ Quảng Nam tiếp tục xây dựng Đảng.\nToàn tỉnh có 90% bí thư cấp ủy.';

/** An extraction as a page would give it, with the test's changes. */
export function sampleExtraction(changes: Partial<Extraction> = {}): Extraction {
  return {
    url: PAGE_URL,
    metadata: {
      title: 'Quảng Nam: Công tác xây dựng Đảng',
      byline: 'Đình Tăng',
      siteName: 'Báo điện tử',
      publishedTime: '2024-02-29T21:39:00+07:00',
      modifiedTime: null,
      lang: 'vi',
      dir: 'ltr',
      canonicalUrl: PAGE_URL,
      excerpt: 'Tỉnh uỷ Quảng Nam tiếp tục xây dựng Đảng.',
      leadImage: null,
      section: null,
      keywords: [],
      wordCount: 17,
      readingMinutes: 1,
    },
    origins: { byline: 'json-ld' },
    content: TEXT.split('\n')
      .map((line) => `<p>${line}</p>`)
      .join(''),
    textContent: TEXT,
    otherPages: [],
    ...changes,
  };
}

/** A target over `exact`, as the page tools would describe it. */
export function sampleTarget(exact = 'bí thư cấp ủy', start = 57): Target {
  return {
    source: sourceOf(PAGE_URL) ?? '',
    selector: [
      { type: 'TextQuoteSelector', exact, prefix: 'có 90% ', suffix: '.' },
      { type: 'TextPositionSelector', start, end: start + exact.length },
    ],
  };
}
