import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLibrary, several } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const button = (name: string) => page.getByRole('button', { name, exact: true });
const tick = (title: string) => page.getByRole('checkbox', { name: `Select ${title}`, exact: true }).click();
const field = () => page.getByRole('textbox', { name: /^Tag for/u });

/** An article for each list of tags. */
function withTags(...tags: string[][]) {
  const articles = several(tags.length);
  for (const [at, one] of articles.entries()) one.tags = tags[at] ?? [];
  return articles;
}

/** The tags of each article, by its number. */
const tagsIn = async (library: ReturnType<typeof openLibrary>['library']) =>
  (await library.listArticles()).map(({ tags }) => tags);

describe('tags for several articles', () => {
  it('adds what is typed to all that are ticked, and takes it back at Undo from those that did not have it', async () => {
    const { library } = openLibrary({ articles: withTags(['cầu'], [], []) });
    for (const title of ['Headline 1', 'Headline 2']) await tick(title);
    await button('Tag selected').click();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('#cầu, sông{Enter}');
    await expect.element(page.getByText('“cầu”, “sông” added to 2 articles.')).toBeVisible();
    expect(await tagsIn(library)).toEqual([['cầu', 'sông'], ['cầu', 'sông'], []]);
    await expect.element(button('Tag selected')).toHaveFocus();
    await button('Undo').click();
    await expect.element(page.getByText('Tags restored.')).toBeVisible();
    expect(await tagsIn(library)).toEqual([['cầu'], [], []]);
  });

  it('takes a tag from all that have it', async () => {
    const { library } = openLibrary({ articles: withTags(['cầu', 'sông'], ['cầu', 'sông'], ['cầu', 'sông']) });
    await tick('Headline 1');
    await button('Select all').click();
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await button('Tag selected').click();
    await field().fill('cầu');
    await button('Remove tag').click();
    await expect.element(page.getByText('“cầu” removed from 3 articles.')).toBeVisible();
    expect(await tagsIn(library)).toEqual([['sông'], ['sông'], ['sông']]);
  });

  it('closes at Escape, and with the last tick', async () => {
    openLibrary();
    await tick('Headline 1');
    await button('Tag selected').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).not.toBeInTheDocument();
    await button('Tag selected').click();
    await button('Clear selection').click();
    await tick('Headline 2');
    await expect.element(field()).not.toBeInTheDocument();
  });
});
