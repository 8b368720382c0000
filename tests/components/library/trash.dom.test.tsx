import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '@/utils/model/article';
import { fakeAnnotation } from '../../helpers/fake-articles';
import { openLibrary, several } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const rows = () => page.getByRole('list', { name: 'Articles', exact: true }).getByRole('listitem');
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the trash', () => {
  it('moves ticked articles to the trash, and brings them back at Undo', async () => {
    openLibrary();
    await page.getByRole('checkbox', { name: 'Select Headline 1' }).click();
    await page.getByRole('checkbox', { name: 'Select Headline 2' }).click();
    await button('Move to trash').click();
    await expect.element(page.getByText('1 article', { exact: true })).toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByText('3 articles')).toBeVisible();
  });

  it('brings back at Undo what it has moved, and nothing that was in the trash before', async () => {
    const [first, ...rest] = several(3) as [Article, ...Article[]];
    const { calls } = openLibrary({
      articles: [{ ...first, deleted: '2024-02-02T00:00:00Z' }, ...rest],
      search: '?q=headline',
    });
    for (const number of [1, 2, 3]) await page.getByRole('checkbox', { name: `Select Headline ${number}` }).click();
    await button('Move to trash').click();
    await expect.element(page.getByText('2 articles moved to the trash.')).toBeVisible();
    await button('Undo').click();
    await expect.element(page.getByText('2 articles restored.')).toBeVisible();
    expect(calls.findLast(({ method }) => method === 'restoreArticles')?.data).toEqual({
      ids: ['article-2', 'article-3'],
    });
  });

  it('takes everything at once, of the library, of what was found, and of the trash', async () => {
    const { calls } = openLibrary({ articles: several(700) });
    await page.getByRole('checkbox', { name: 'Select Headline 1', exact: true }).click();
    await button('Select all').click();
    await expect.element(page.getByText('700 selected')).toBeVisible();
    await page.getByRole('searchbox').fill('headline 69');
    await page.getByRole('checkbox', { name: 'Select Headline 69', exact: true }).click();
    await button('Select all').click();
    await expect.element(page.getByText('11 selected')).toBeVisible();
    await button('Move to trash').click();
    await expect.element(page.getByText('11 articles moved to the trash.')).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await button('Trash').click();
    await page.getByRole('checkbox', { name: 'Select Headline 69', exact: true }).click();
    await button('Select all').click();
    await expect.element(page.getByText('11 selected')).toBeVisible();
    expect(calls.filter(({ method }) => method === 'removeArticles')).toHaveLength(1);
  });

  it('shows the trash, and takes an article out of it', async () => {
    const [first, ...rest] = several(3) as [Article, ...Article[]];
    openLibrary({ articles: [{ ...first, deleted: '2024-02-02T00:00:00Z' }, ...rest] });
    await button('Trash').click();
    await expect.element(rows().nth(0)).toHaveTextContent('Headline 1');
    await button('Restore Headline 1').click();
    await expect.element(page.getByText('The trash is empty')).toBeVisible();
    await button('Back to the library').click();
    await expect.element(page.getByText('3 articles')).toBeVisible();
  });

  it('asks before it empties the trash, and says what goes', async () => {
    const [first, second, ...rest] = several(4) as [Article, Article, ...Article[]];
    const deleted = '2024-02-02T00:00:00Z';
    const trashed = [
      { ...first, deleted },
      { ...second, deleted },
    ];
    const annotations = [fakeAnnotation('đảng viên', { articleId: first.id })];
    const { calls } = openLibrary({ articles: [...trashed, ...rest], annotations, search: '?trash' });
    await button('Empty trash').click();
    const dialog = page.getByRole('alertdialog', { name: 'Empty the trash?' });
    await expect.element(dialog).toHaveTextContent('2 articles with 1 highlight will be deleted');
    await expect.element(dialog.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.element(button('Empty trash')).toHaveFocus();
    expect(calls.some(({ method }) => method === 'emptyTrash')).toBe(false);
    await button('Empty trash').click();
    await dialog.getByRole('button', { name: 'Empty trash' }).click();
    await expect.element(page.getByText('The trash is empty')).toBeVisible();
    await expect.element(page.getByText('2 articles deleted for good.')).toBeVisible();
  });

  it('deletes for good the article that is read, and goes back to the trash', async () => {
    const [first, ...rest] = several(2) as [Article, ...Article[]];
    openLibrary({
      articles: [{ ...first, deleted: '2024-02-02T00:00:00Z' }, ...rest],
      search: '?trash&article=article-1',
    });
    await page.getByRole('article').getByRole('button', { name: 'Delete for good' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
    await expect.element(page.getByText('1 article deleted for good.')).toBeVisible();
    expect(location.search).toBe('?trash=');
  });

  it('unticks what has left the list: by Restore, by another query, and by another window', async () => {
    const deleted = '2024-02-02T00:00:00Z';
    const trashed = several(3).map((article) => Object.assign(article, { deleted }));
    const { putArticle } = openLibrary({ articles: trashed, search: '?trash' });
    const tick = (number: number) => page.getByRole('checkbox', { name: `Select Headline ${number}` }).click();
    await tick(1);
    await tick(2);
    await button('Restore').click();
    await expect.element(page.getByText('2 articles restored.')).toBeVisible();
    await expect.element(page.getByText('1 article in the trash')).toBeVisible();
    await tick(3);
    await expect.element(page.getByText('1 selected')).toBeVisible();
    putArticle(several(3)[2]!);
    await expect.element(page.getByText('0 articles in the trash')).toBeVisible();
    await button('Back to the library').click();
    await tick(2);
    await page.getByRole('searchbox').fill('Headline');
    await expect.element(page.getByText('3 results')).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: 'Select Headline 2' })).not.toBeChecked();
  });

  it('says so where another window has left nothing to delete', async () => {
    const [first] = several(1) as [Article];
    openLibrary({
      articles: [{ ...first, deleted: '2024-02-02T00:00:00Z' }],
      search: '?trash',
      methods: { trashContents: async () => ({ articles: 0, highlights: 0, notes: 0, until: '' }) },
    });
    await button('Empty trash').click();
    await expect.element(page.getByText('There was nothing left in the trash to delete.')).toBeVisible();
  });
});
