import { page } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/utils/model/article';
import { fakeAnnotation, fakeArticle } from '../../helpers/fake-articles';
import { openLibrary, several } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const FIRST = 'Củng cố xây dựng tổ chức cơ sở đảng và nâng cao chất lượng đảng viên là một trong những yêu cầu';

const button = (name: string) => page.getByRole('button', { name, exact: true });

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
