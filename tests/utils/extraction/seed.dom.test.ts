import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';
import divSoup from '../../fixtures/articles/quang-nam-div-soup/source.html?raw';
import divSoupExpected from '../../fixtures/articles/quang-nam-div-soup/expected.json';
import tableNfd from '../../fixtures/articles/quang-nam-table-nfd/source.html?raw';
import tableNfdExpected from '../../fixtures/articles/quang-nam-table-nfd/expected.json';
import semantic from '../../fixtures/articles/quang-nam/source.html?raw';
import semanticExpected from '../../fixtures/articles/quang-nam/expected.json';
import { parsePage } from './parse-page';

const shapes = [
  { shape: 'clean semantic markup', source: semantic, expected: semanticExpected },
  { shape: 'an old table layout in NFD', source: tableNfd, expected: tableNfdExpected },
  { shape: 'a client-rendered div soup', source: divSoup, expected: divSoupExpected },
];

/** Lines with every white space, also one that does not break, as one space. */
const lines = (text: string): string[] => text.split('\n').map((line) => line.replace(/\s+/gu, ' ').trim());

describe.each(shapes)('the Quảng Nam article in $shape', ({ source, expected }) => {
  const extract = async () => {
    const outcome = await extractArticle(parsePage(source), expected.url);
    if (!outcome.ok) throw new Error(`no article: ${outcome.reason}`);
    return outcome.extraction;
  };

  it('gives exactly the text of the article', async () => {
    const { textContent } = await extract();
    expect(lines(textContent)).toEqual(lines(expected.text));
  });

  it('keeps the four subheadings as headings and the two captions', async () => {
    const { content } = await extract();
    const root = parsePage(content).body;
    const headings = [...root.querySelectorAll('h2')].map((one) => one.textContent?.trim());
    expect(headings).toEqual(expected.headings);
    const captions = [...root.querySelectorAll('figcaption')].map((one) => one.textContent?.trim());
    expect(captions).toEqual(expected.captions);
  });

  it('holds none of the menu, the related links or the comment form', async () => {
    const { textContent } = await extract();
    for (const foreign of [...expected.mustNotContain, 'Trang chủ', 'Tin liên quan'])
      expect(textContent).not.toContain(foreign);
  });

  it('names title, author, site, day and language', async () => {
    const { metadata } = await extract();
    expect(metadata).toMatchObject({
      title: expected.title,
      byline: expected.byline,
      siteName: expected.siteName,
      publishedTime: expected.published,
      lang: expected.lang,
    });
  });
});
