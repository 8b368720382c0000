import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeArticle } from '../../helpers/fake-articles';
import { openLibrary } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const rows = () => page.getByRole('list', { name: 'Articles', exact: true }).getByRole('listitem');
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('filters', () => {
  const tagged = () => [
    fakeArticle({ id: 'a', title: 'Headline tag:ngân-sách', tags: ['ngân-sách', 'quảng-nam'] }),
    fakeArticle({ id: 'b', title: 'Headline 2', tags: ['quảng-nam'], created: '2023-01-01T00:00:00Z' }),
  ];

  it('counts what the list has in common, and narrows it with a click', async () => {
    openLibrary({ articles: tagged() });
    await button('More filters').click();
    await expect.element(button('quảng-nam, 2 articles')).toHaveAttribute('aria-pressed', 'false');
    await button('ngân-sách, 1 article').click();
    await expect.element(page.getByRole('searchbox')).toHaveValue('tag:ngân-sách');
    await expect.element(button('quảng-nam, 1 article')).toBeVisible();
    await button('ngân-sách, 1 article').click();
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
    await expect.element(button('quảng-nam, 2 articles')).toBeVisible();
  });

  it('counts nothing before it is asked to', async () => {
    openLibrary({ articles: tagged() });
    await expect.element(button('More filters')).toHaveAttribute('aria-expanded', 'false');
    await expect.element(button('quảng-nam, 2 articles')).not.toBeInTheDocument();
  });

  it('are words of the query, and leave the others alone', async () => {
    openLibrary({ search: '?q=headline+"2 x"' });
    await button('Unread').click();
    await expect.element(page.getByRole('searchbox')).toHaveValue('headline "2 x" is:unread');
    await button('Unread').click();
    await expect.element(page.getByRole('searchbox')).toHaveValue('headline "2 x"');
  });
});

describe('saved searches', () => {
  const save = async (query: string, name: string) => {
    await page.getByRole('searchbox').fill(query);
    await button('Save search').click();
    await page.getByRole('textbox', { name: 'Name of this search' }).fill(name);
    await userEvent.keyboard('{Enter}');
  };

  it('are kept under a name, and run again with a click', async () => {
    openLibrary();
    await save('headline 2', 'The second');
    await expect.element(button('The second')).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('searchbox').fill('');
    await expect.element(page.getByText('3 articles')).toBeVisible();
    await button('The second').click();
    await expect.element(page.getByRole('searchbox')).toHaveValue('headline 2');
    await expect.element(page.getByText('1 result', { exact: true })).toBeVisible();
  });

  it('can be renamed, removed, and brought back', async () => {
    openLibrary();
    await save('headline 2', 'The second');
    await button('Edit saved search').click();
    await page.getByRole('textbox', { name: 'Name of this search' }).fill('Second');
    await button('Rename').click();
    await expect.element(button('Second')).toBeVisible();
    await button('Edit saved search').click();
    await button('Remove saved search').click();
    await expect.element(button('Second')).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.element(button('Second')).toBeVisible();
  });

  it('are not saved when Escape is pressed', async () => {
    const { calls } = openLibrary();
    await page.getByRole('searchbox').fill('headline 2');
    await button('Save search').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(button('Save search')).toBeVisible();
    await expect.element(page.getByRole('searchbox')).toHaveValue('headline 2');
    expect(calls.map(({ method }) => method)).not.toContain('saveSearch');
  });
});

it('says how far the search index has come while it is being built', async () => {
  const { tell } = openLibrary();
  await expect.element(rows().nth(0)).toBeVisible();
  tell({ articleIds: [], indexing: { done: 120, all: 500 } });
  await expect.element(page.getByText('Preparing search: 120 of 500 articles can be found.')).toBeVisible();
  await expect.element(page.getByRole('progressbar', { name: 'Preparing search' })).toHaveAttribute('value', '120');
  tell({ articleIds: [], indexing: { done: 500, all: 500 } });
  await expect.element(page.getByText(/Preparing search/u)).not.toBeInTheDocument();
});
