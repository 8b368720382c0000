import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/utils/model/article';
import { fakeArticle } from '../../helpers/fake-articles';
import { openLibrary, several } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

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
