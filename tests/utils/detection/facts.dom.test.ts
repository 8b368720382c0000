import { describe, expect, it } from 'vitest';
import { Facts } from '@/utils/detection/facts';

const PARAGRAPH = 'Hội đồng nhân dân tỉnh đã thông qua nghị quyết về đầu tư công trong kỳ họp cuối năm.';

const read = (body: string, title = '') =>
  new Facts(new DOMParser().parseFromString(`<title>${title}</title><body>${body}</body>`, 'text/html'), '');

describe('running text', () => {
  it.each([
    ['paragraphs', `<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p>`],
    ['bare blocks', `<div>${PARAGRAPH}</div><div>${PARAGRAPH}</div>`],
    ['line breaks', `${PARAGRAPH}<br><br>${PARAGRAPH}`],
    ['old tables', `<table><tr><td><font>${PARAGRAPH}</font><br>${PARAGRAPH}</td></tr></table>`],
  ])('is found in %s', (_, html) => {
    const { prose } = read(`<div>${html}</div>`);
    expect(prose.mass).toBe(2 * PARAGRAPH.length);
    expect(prose.best).toBe(2 * PARAGRAPH.length);
  });

  it.each([
    ['a menu', `<nav><p>${PARAGRAPH}</p></nav>`],
    ['what the template calls related', `<div class="box related-news"><p>${PARAGRAPH}</p></div>`],
    ['comments', `<section class="post-comments"><p>${PARAGRAPH}</p></section>`],
    ['a heading', `<h2>${PARAGRAPH}</h2>`],
    ['a link', `<p><a href="/a">${PARAGRAPH}</a></p>`],
    ['a script', `<script>"${PARAGRAPH}"</script>`],
    ['a teaser that is cut off', `<p>${PARAGRAPH.slice(0, -1)}…</p>`],
  ])('is not %s', (_, html) => {
    expect(read(html).prose.mass).toBe(0);
  });

  it('is the text around the headline, whatever the template calls it', () => {
    const html = `<div class="has-sidebar"><h1>Nghị quyết về đầu tư công</h1><p>${PARAGRAPH}</p></div>`;
    expect(read(html, 'Nghị quyết về đầu tư công | Báo').prose.mass).toBe(PARAGRAPH.length);
    expect(read(html, 'Trang chủ').prose.mass).toBe(0);
  });

  it('takes a paragraph with links and emphasis for one', () => {
    const [start, end] = [PARAGRAPH.slice(0, 40), PARAGRAPH.slice(40)];
    expect(read(`<p>${start}<a href="/a"><b>và các đại biểu khác</b></a>${end}</p>`).prose.blocks).toHaveLength(1);
  });

  it('tells one full article element from teasers', () => {
    const full = `<article>${`<p>${PARAGRAPH}</p>`.repeat(5)}</article>`;
    const teaser = `<article><p>${PARAGRAPH}</p></article>`;
    expect(read(full + teaser.repeat(4)).prose.fullArticles).toBe(1);
    expect(read(full.repeat(3)).prose.fullArticles).toBe(3);
  });
});

describe('the headline', () => {
  const title = 'Thư viện thành phố mở cửa đến 21 giờ 30 - Báo Ngày Mới';
  const headline = 'Thư viện thành phố mở cửa đến 21 giờ 30';

  it('is the line that says what the title says, with the date and the author beside it', () => {
    const html = `<header><h1>${headline}</h1><div class="author">Đình Tăng</div><span>29/02/2024 21:39</span></header>`;
    expect(read(html, title).headline).toMatchObject({ dates: 1, bylines: 1 });
  });

  it('is a heading before a link of the same words', () => {
    const html = `<h1><a href="/x">${headline}</a></h1><h1 id="own">${headline}</h1>`;
    expect(read(html, title).headline.element?.id).toBe('own');
  });

  it('can be written as Open Graph has it', () => {
    const html = `<meta property="og:title" content="${headline}"><h2>${headline}</h2>`;
    expect(read(html, 'Báo Ngày Mới').headline.element?.tagName).toBe('H2');
  });

  it('is none where nothing repeats the title', () => {
    expect(read('<h1>Tin mới</h1>', title).headline).toEqual({ element: null, dates: 0, bylines: 0 });
  });

  it('has no date where only a list further down has some', () => {
    const list = `<ul>${`<li>${PARAGRAPH} 28/02/2024</li>`.repeat(12)}</ul>`;
    expect(
      read(`<main><h1>${headline}</h1></main>${`<p>${PARAGRAPH}</p>`.repeat(12)}${list}`, title).headline.dates,
    ).toBe(0);
  });
});

it('counts posts that each have a date, not the dates of one article', () => {
  const post = `<div><time>29/02/2024</time><p>${PARAGRAPH}</p></div>`;
  expect(read(post.repeat(5)).posts).toBe(5);
  expect(read(`<time>29/02/2024</time><time>01/03/2024</time>${`<p>${PARAGRAPH}</p>`.repeat(5)}`).posts).toBe(1);
});
