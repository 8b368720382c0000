import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AppError } from '@/utils/model/errors';
import { openLibrary, several } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const failure = new AppError('database-failed', 'The disk does not answer.');

it('says why the list cannot be read, keeps the rows that are there, and reads again when asked', async () => {
  let isBroken = true;
  const { putArticle } = openLibrary({
    methods: {
      countArticles: async () => {
        if (isBroken) throw failure;
        return 3;
      },
    },
  });
  const rows = page.getByRole('list', { name: 'Articles', exact: true }).getByRole('listitem');
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk does not answer.');
  isBroken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(rows.nth(0)).toHaveTextContent('Headline 1');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  isBroken = true;
  putArticle(several(1)[0]!);
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk does not answer.');
  await expect.element(rows.nth(0)).toHaveTextContent('Headline 1');
});

it('keeps the article that is read where it cannot be read anew', async () => {
  let isBroken = false;
  const { putArticle } = openLibrary({
    search: '?article=article-1',
    methods: {
      draftsOf: async () => {
        if (isBroken) throw failure;
        return {};
      },
    },
  });
  const article = page.getByRole('article', { name: 'Headline 1' });
  await expect.element(article).toBeVisible();
  isBroken = true;
  putArticle(several(1)[0]!);
  await expect.element(page.getByRole('alert')).toHaveTextContent('The disk does not answer.');
  await expect.element(article).toBeVisible();
});
