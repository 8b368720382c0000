import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/utils/model/article';
import { fakeAnnotation, fakeArticle } from '../../helpers/fake-articles';
import { openLibrary, several } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const FIRST = 'Củng cố xây dựng tổ chức cơ sở đảng và nâng cao chất lượng đảng viên là một trong những yêu cầu';

const list = () => page.getByRole('list', { name: 'Articles', exact: true });
const rows = () => list().getByRole('listitem');
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the list', () => {
  it('says how to begin while nothing is saved, and offers nothing that needs articles', async () => {
    openLibrary({ articles: [] });
    await expect.element(page.getByText('Your library begins with an article')).toBeVisible();
    await expect.element(button('Export all')).not.toBeInTheDocument();
    await expect.element(button('Unread')).not.toBeInTheDocument();
  });

  it('says how to begin, once, also in a window with room for the list only', async () => {
    await page.viewport(700, 800);
    openLibrary({ articles: [] });
    const steps = () => page.getByText('Select a passage and press a colour').elements();
    await expect.poll(() => steps().filter((one) => one.checkVisibility())).toHaveLength(1);
    await page.viewport(1200, 800);
    await expect.poll(() => steps().filter((one) => one.checkVisibility())).toHaveLength(1);
  });

  it('shows what is saved, newest first', async () => {
    openLibrary();
    await expect.element(rows().nth(0)).toHaveTextContent('Headline 1');
    await expect.element(rows().nth(2)).toHaveTextContent('Headline 3');
    await expect.element(page.getByText('3 articles')).toBeVisible();
  });

  it('keeps only the rows in sight in the document, and says how many there are', async () => {
    openLibrary({ articles: several(5_000) });
    await expect.element(rows().nth(0)).toHaveAttribute('aria-setsize', '5000');
    expect(list().element().querySelectorAll('li').length).toBeLessThan(60);
    const scroller = list().element().parentElement;
    scroller?.scrollTo(0, scroller.scrollHeight);
    await expect.element(page.getByRole('link', { name: 'Headline 5000' })).toBeInTheDocument();
    expect(list().element().querySelectorAll('li').length).toBeLessThan(60);
  });

  it('goes to the last row and back to the first with End and Home', async () => {
    openLibrary({ articles: several(5_000) });
    await expect.element(rows().nth(0)).toHaveTextContent('Headline 1');
    await page.getByRole('searchbox').click();
    await userEvent.keyboard('{ArrowDown}{End}');
    await expect.element(page.getByRole('link', { name: 'Headline 5000' })).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(page.getByRole('link', { name: 'Headline 4999' })).toHaveFocus();
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByRole('link', { name: 'Headline 1', exact: true })).toHaveFocus();
  });

  it('moves between rows with the arrow keys, and opens one with Enter', async () => {
    openLibrary();
    await page.getByRole('searchbox').click();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.element(page.getByRole('link', { name: 'Headline 2' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('article', { name: 'Headline 2' })).toBeVisible();
    expect(location.search).toBe('?article=article-2');
  });

  it('takes the focus to the article that is opened, and back to its row', async () => {
    openLibrary();
    await page.getByRole('searchbox').click();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Headline 2' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('link', { name: 'Headline 2' })).toHaveFocus();
    await expect.element(page.getByRole('article', { name: 'Headline 2' })).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Headline 3' })).toHaveFocus();
    await button('Back to the list').click();
    await expect.element(page.getByRole('link', { name: 'Headline 3' })).toHaveFocus();
  });

  it('goes back to the list at Escape where there is room for one of the two only', async () => {
    await page.viewport(320, 640);
    openLibrary();
    await page.getByRole('searchbox').click();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByRole('heading', { name: 'Headline 1' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('link', { name: 'Headline 1' })).toHaveFocus();
  });

  it('undoes what was just done at Ctrl+Z, and what is being written in a field', async () => {
    openLibrary();
    await page.getByRole('checkbox', { name: 'Select Headline 1' }).click();
    await button('Move to trash').click();
    await expect.element(page.getByText('2 articles', { exact: true })).toBeVisible();
    await expect.element(button('Undo')).toHaveAttribute('aria-keyshortcuts', 'Control+Z');
    await page.getByRole('searchbox').click();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('2 articles', { exact: true })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Select Headline 2' }).click();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(page.getByText('1 article restored.')).toBeVisible();
  });

  it('leaves the trash for what is searched for', async () => {
    const [first, ...rest] = several(3) as [Article, ...Article[]];
    openLibrary({ articles: [{ ...first, deleted: '2024-02-02T00:00:00Z' }, ...rest], search: '?trash' });
    await page.getByRole('searchbox').fill('Headline 2');
    await expect.element(rows().nth(0)).toHaveTextContent('Headline 2');
    await expect.element(page.getByRole('button', { name: /^Restore/ })).not.toBeInTheDocument();
    expect(location.search).toBe('?q=Headline+2');
  });

  it('follows a change made elsewhere', async () => {
    const { putArticle } = openLibrary();
    await expect.element(rows().nth(0)).toHaveTextContent('Headline 1');
    putArticle(fakeArticle({ id: 'new', title: 'Saved in another tab', created: '2024-06-01T00:00:00Z' }));
    await expect.element(rows().nth(0)).toHaveTextContent('Saved in another tab');
  });
});

describe('search in the library', () => {
  it('shows what matches, and keeps the query in the address', async () => {
    openLibrary();
    await page.getByRole('searchbox', { name: 'Search saved articles' }).fill('headline 2');
    await expect.element(page.getByText('1 result', { exact: true })).toBeVisible();
    await expect.element(rows().nth(0)).toHaveTextContent('Headline 2');
    expect(location.search).toBe('?q=headline+2');
  });

  it('completes a query, and goes on in the search box', async () => {
    openLibrary({ articles: [fakeArticle({ title: 'tag:ngân', tags: ['ngân-sách'] })] });
    await page.getByRole('searchbox').fill('tag:ng');
    await button('ngân-sách, 1 article').click();
    await expect.element(page.getByRole('searchbox')).toHaveValue('tag:ngân-sách ');
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
  });

  it('finds no fault with a query that is half written, while it says how to go on', async () => {
    openLibrary({ articles: [fakeArticle({ title: 'tag:ngân', tags: ['ngân-sách'] })] });
    await page.getByRole('searchbox').fill('tag:');
    await expect.element(page.getByText('Choose one of these, or type on.')).toBeVisible();
    expect(document.querySelector('.banner')).toBeNull();
  });

  it('is emptied at its button, and goes on in the search box', async () => {
    openLibrary();
    await page.getByRole('searchbox').fill('headline 2');
    await button('Clear search').click();
    await expect.element(page.getByText('3 articles')).toBeVisible();
    await expect.element(page.getByRole('searchbox')).toHaveFocus();
    await expect.element(button('Clear search')).not.toBeInTheDocument();
  });

  it('explains a query that cannot be read', async () => {
    openLibrary({ search: '?q=%22headline' });
    await expect.element(page.getByText('A quotation mark is missing at the end.')).toBeVisible();
  });

  it('says that nothing was found', async () => {
    openLibrary({ search: '?q=zzz' });
    await expect.element(page.getByText('Nothing found for “zzz”')).toBeVisible();
  });
});

describe('the reader', () => {
  it('lets a reader who knows better correct what the page said, and takes it back', async () => {
    const { calls, putArticle } = openLibrary({ articles: several(1), search: '?article=article-1' });
    await button('Edit details').click();
    await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveFocus();
    await page.getByRole('textbox', { name: 'Author' }).fill('Đình Tăng, Lê Minh');
    await page.getByLabelText('Published').fill('2024-03-01');
    await button('Save details').click();
    await expect.element(page.getByText(/^Đình Tăng, Lê Minh · /u)).toBeVisible();
    expect(calls.findLast(({ method }) => method === 'updateArticle')?.data).toEqual({
      id: 'article-1',
      changes: { byline: 'Đình Tăng, Lê Minh', publishedTime: '2024-03-01' },
    });
    putArticle({ ...several(1)[0]!, byline: 'Đình Tăng, Lê Minh', title: 'Corrected in another window' });
    await expect.element(page.getByRole('article', { name: 'Corrected in another window' })).toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByText(/^Đình Tăng, Lê Minh · /u)).not.toBeInTheDocument();
    await expect.element(page.getByRole('article', { name: 'Corrected in another window' })).toBeVisible();
  });

  it('gives the time back with the day that the page had', async () => {
    const [article] = several(1) as [Article];
    const corrected = { ...article, publishedTime: '2024-03-01' };
    const fake = openLibrary({ articles: [corrected], search: '?article=article-1' });
    await button('Edit details').click();
    await expect.element(page.getByText(/^The page says: 2024-02/u)).toBeVisible();
    await page.getByLabelText('Published').fill(article.publishedTime?.slice(0, 10) ?? '');
    await button('Save details').click();
    await expect
      .poll(() => fake.calls.findLast(({ method }) => method === 'updateArticle')?.data)
      .toEqual({ id: 'article-1', changes: { publishedTime: article.publishedTime } });
  });

  const annotations = [
    fakeAnnotation(FIRST, { id: 'a1', note: 'The lead' }),
    fakeAnnotation('những từ chưa bao giờ có trong bài này', { id: 'a2' }),
  ];
  const open = (more: Parameters<typeof openLibrary>[0] = {}) =>
    openLibrary({ articles: [fakeArticle()], annotations, search: '?article=article-1', ...more });

  it('marks the highlights in the stored copy, with their notes beside', async () => {
    open();
    const article = page.getByRole('article', { name: fakeArticle().title });
    await expect.element(article.getByRole('mark')).toHaveTextContent(FIRST);
    const items = article.getByRole('list', { name: 'Highlights', exact: true }).getByRole('listitem');
    await expect.element(items.getByRole('textbox', { name: 'Note' })).toHaveValue('The lead');
  });

  it('lists a highlight whose words are not there apart, with its words', async () => {
    open();
    const orphans = page.getByRole('list', { name: 'Highlights not in this copy' });
    await expect.element(orphans).toHaveTextContent('những từ chưa bao giờ có trong bài này');
  });

  it('brings the highlight of the address into view', async () => {
    const last = fakeAnnotation('xóa tên 617 trường hợp', { id: 'a3' });
    open({ annotations: [last], search: '?article=article-1&annotation=a3' });
    await expect.element(page.getByRole('mark')).toBeInViewport();
  });

  it('puts a note at the height of its mark, and leaves it there', async () => {
    await page.viewport(1600, 900);
    const last = fakeAnnotation('xóa tên 617 trường hợp', { id: 'a3' });
    open({ annotations: [last], search: '?article=article-1&annotation=a3' });
    const topOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
    const distance = () => Math.abs(topOf('mark[data-mark=a3]') - topOf('[data-annotation=a3]'));
    await expect.poll(distance).toBeLessThan(2);
    const errors: string[] = [];
    const onError = (event: ErrorEvent) => errors.push(event.message);
    window.addEventListener('error', onError);
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('One line\nand another\nand a third');
    await expect.poll(distance).toBeLessThan(2);
    await page.viewport(1300, 900);
    await expect.poll(distance).toBeLessThan(2);
    window.removeEventListener('error', onError);
    expect(errors).toEqual([]);
  });

  it('shows hostile HTML as text at most, and loads nothing', async () => {
    const content =
      '<p>Safe<script>window.hacked = 1</script><img src="https://tracker.example/p.png" alt="A chart" onerror="window.hacked = 1"></p>';
    open({ annotations: [], contents: { 'article-1': content } });
    await expect.element(page.getByRole('link', { name: 'Image: A chart' })).toBeVisible();
    expect(document.querySelector('.stored-text :is(script, img, iframe, style)')).toBeNull();
    expect(performance.getEntriesByType('resource').filter(({ name }) => name.includes('tracker.example'))).toEqual([]);
    expect('hacked' in window).toBe(false);
  });

  it('keeps a note as it is typed', async () => {
    const { drafts } = open();
    await page.getByRole('textbox', { name: 'Article note' }).fill('Đọc lại');
    expect(drafts['article:article-1']).toBe('Đọc lại');
  });

  it('lays the marks again when a highlight is removed and restored', async () => {
    open();
    await expect.element(page.getByRole('mark')).toBeVisible();
    await page
      .getByRole('list', { name: 'Highlights', exact: true })
      .getByRole('button', { name: 'Remove highlight' })
      .click();
    await expect.element(page.getByRole('mark')).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.element(page.getByRole('mark')).toHaveTextContent(FIRST);
  });

  it('leads to what else has one of its tags, or is of its site', async () => {
    openLibrary({ articles: [fakeArticle({ id: 'a', tags: ['ngân sách'] })], search: '?article=a' });
    await button('More on ngân sách').click();
    await expect.element(page.getByRole('searchbox')).toHaveValue('tag:"ngân sách"');
    await button('More from dangcongsan.example').click();
    await expect.element(page.getByRole('searchbox')).toHaveValue('site:dangcongsan.example');
  });

  it('says that an article is gone', async () => {
    open({ search: '?article=nowhere' });
    await expect.element(page.getByRole('alert')).toHaveTextContent('no longer in the library');
  });
});

describe('export from the library', () => {
  it('exports everything as a zip when nothing is ticked', async () => {
    const { downloaded } = openLibrary();
    await button('Export all').click();
    await expect.poll(() => downloaded[0]?.name).toMatch(/\.zip$/u);
  });

  it('exports the ticked article as one file', async () => {
    const { downloaded } = openLibrary();
    await page.getByRole('checkbox', { name: 'Select Headline 2' }).click();
    await button('Export selected').click();
    await expect.poll(() => downloaded[0]?.name).toBe('Headline 2.md');
  });

  it('exports what was found while something is searched for', async () => {
    const { downloaded } = openLibrary({ search: '?q=headline+3' });
    await button('Export results').click();
    await expect.poll(() => downloaded[0]?.name).toBe('Headline 3.md');
  });

  it('exports the open article, whatever is ticked', async () => {
    const { downloaded } = openLibrary({ search: '?article=article-3' });
    await page.getByRole('checkbox', { name: 'Select Headline 2' }).click();
    await button('Export Markdown').click();
    await expect.poll(() => downloaded[0]?.name).toBe('Headline 3.md');
  });
});
