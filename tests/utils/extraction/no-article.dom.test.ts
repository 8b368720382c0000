import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';
import { findOtherPages } from '@/utils/extraction/other-pages';
import { pageOf } from './parse-page';

const URL_HERE = 'https://news.example/story';

describe('a page that is no article says why', () => {
  it.each([
    ['an empty shell', '<div id="root"></div>', '', 'empty'],
    [
      'an error page',
      '<h1>404</h1><p>The page you asked for was not found on this server, we are sorry to say.</p>',
      '<title>Not found</title>',
      'error-page',
    ],
    [
      'a consent wall',
      '<div><h1>Before you go on</h1><p>We and our partners use cookies. With your consent we store cookies on your device.</p><p>Manage cookies or read our privacy policy to withdraw your consent at any time.</p></div>',
      '',
      'consent-wall',
    ],
    [
      'a paywall stub',
      '<article><h1>What the minister knew</h1><p>The minister was told of it in May, papers show that were seen by this newspaper.</p><p>Subscribe to read on.</p></article>',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"What the minister knew","isAccessibleForFree":false}</script>',
      'paywall',
    ],
  ])('%s', async (_name, body, head, reason) => {
    expect(await extractArticle(pageOf(body, head), URL_HERE)).toEqual({ ok: false, reason });
  });

  it('but an article in full behind a declared paywall is one', async () => {
    const text = Array.from(
      { length: 12 },
      (_, index) =>
        `<p>Paragraph ${index} of the story says in many words, and with commas, what the minister knew.</p>`,
    );
    const outcome = await extractArticle(
      pageOf(
        `<article><h1>What the minister knew</h1>${text.join('')}</article>`,
        '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>',
      ),
      URL_HERE,
    );
    expect(outcome.ok).toBe(true);
  });
});

describe('an error page', () => {
  const page = (title: string, head = '') =>
    pageOf(
      `<article><h1>${title}</h1><p>The work began on Monday, as the council says, and it will go on until the end of the year at the least.</p></article>`,
      `<title>${title} | Coast News</title>${head}`,
    );

  it.each(['404', '404 – Page not found', 'Error 500', 'Lỗi 404', '403 Forbidden', 'Trang không tồn tại', '404 错误'])(
    'is one whose heading is %s',
    async (title) => expect(await extractArticle(page(title), URL_HERE)).toEqual({ ok: false, reason: 'error-page' }),
  );

  it.each(['Hỗ trợ 500 hộ dân', '地震已致400人受伤', 'The 404 people of the island', '500 Punkte'])(
    'is none where a short article is called %s',
    async (title) => expect(await extractArticle(page(title), URL_HERE)).toMatchObject({ ok: true }),
  );

  it('is none where the page dates itself as an article', async () => {
    const head = '<meta property="article:published_time" content="2024-02-29T08:00:00Z">';
    const title = 'Quán ăn trong quảng cáo không tồn tại';
    expect(await extractArticle(page(title, head), URL_HERE)).toMatchObject({ ok: true });
    const declared = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-02-29"}</script>';
    expect(await extractArticle(page(title, declared), URL_HERE)).toMatchObject({ ok: true });
  });
});

describe('the other pages of an article', () => {
  it('are named with their addresses, this one left out', () => {
    const page = pageOf(
      '<p><a href="/story">1</a> <a href="/story/2">2</a> <a href="/story/3">3</a> <a href="/other/2">Other</a></p>',
    );
    expect(findOtherPages(page, `${URL_HERE}/2`, `${URL_HERE}/2`)).toEqual([
      { url: URL_HERE, label: '1' },
      { url: `${URL_HERE}/3`, label: '3' },
    ]);
  });

  it('are never another article, another site or a section', () => {
    const page = pageOf(
      '<a href="https://else.example/story/2">2</a><a href="/story-of-another-day">Next</a><a href="/">Home</a>',
    );
    expect(findOtherPages(page, URL_HERE, URL_HERE)).toEqual([]);
  });
});
