import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeArticle } from '../../helpers/fake-articles';
import { openLibrary, several } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const list = () => page.getByRole('list', { name: 'Articles', exact: true });
const scroller = () => list().element().parentElement as HTMLElement;

it('begins at the first result of another query, and stays where it is when the same one is answered anew', async () => {
  const articles = several(200);
  const { putArticle } = openLibrary({ articles });
  await page.getByRole('searchbox').fill('Headline');
  await expect.element(page.getByText('200 results')).toBeVisible();
  scroller().scrollTo(0, 2_000);
  await expect.poll(() => scroller().scrollTop).toBe(2_000);
  const added = fakeArticle({ id: 'new', title: 'Headline of another tab' });
  articles.push(added);
  putArticle(added);
  await expect.element(page.getByText('201 results')).toBeVisible();
  expect(scroller().scrollTop).toBe(2_000);
  await page.getByRole('searchbox').fill('Headline 1');
  await expect.element(page.getByText('111 results')).toBeVisible();
  expect(scroller().scrollTop).toBe(0);
  await expect.element(list().getByRole('listitem').nth(0)).toHaveTextContent('Headline 1');
});
