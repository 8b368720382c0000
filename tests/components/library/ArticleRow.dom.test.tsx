import { page } from 'vitest/browser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeArticle } from '../../helpers/fake-articles';
import { openLibrary } from '../../helpers/open-library';
import '@/components/search/search.css';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const SHORT = 'Headline';
const LONG = `Headline ${'of an article that nobody could tell in one line '.repeat(4)}`;
const EXCERPT = 'Words that fill more than any row has room for. '.repeat(9);

/** Of each row: how many lines of its text are in sight, and after how many it is cut with an ellipsis. */
async function linesOf(search: string) {
  const articles = [SHORT, LONG].map((title, at) =>
    fakeArticle({ id: `article-${at}`, created: `2024-03-0${2 - at}`, title, excerpt: EXCERPT }),
  );
  openLibrary({ articles, search });
  await expect.poll(() => document.querySelectorAll('.row').length).toBe(2);
  return [...document.querySelectorAll('.row-body')].map((body) => {
    const text = body.querySelector('p:last-child')!;
    const { lineHeight, webkitLineClamp } = getComputedStyle(text);
    const isWhole = text.getBoundingClientRect().bottom <= body.getBoundingClientRect().bottom;
    return { isWhole, lines: text.clientHeight / Number.parseFloat(lineHeight), cutAfter: Number(webkitLineClamp) };
  });
}

it('ends the text with an ellipsis in the last line for which its title leaves room', async () => {
  expect(await linesOf('')).toEqual([
    { isWhole: true, lines: 2, cutAfter: 2 },
    { isWhole: true, lines: 1, cutAfter: 1 },
  ]);
});

it('has room for two lines below any title where something was searched for', async () => {
  const two = { isWhole: true, lines: 2, cutAfter: 2 };
  expect(await linesOf('?q=Headline')).toEqual([two, two]);
});

it('gives an article without a title a name to be opened by', async () => {
  openLibrary({ articles: [fakeArticle({ title: '' })] });
  await expect.element(page.getByRole('checkbox', { name: 'Select Untitled article' })).toBeVisible();
  await page.getByRole('link', { name: 'Untitled article' }).click();
  await expect.element(page.getByRole('heading', { name: 'Untitled article' })).toBeVisible();
  expect(document.title).toBe('Untitled article – Pressmark');
});
