import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeAnnotation, fakeArticle } from '../../helpers/fake-articles';
import { openLibrary } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

it('says which tag was removed, of a highlight and of an article, and puts it back at Undo', async () => {
  const annotations = [fakeAnnotation('những từ không có ở đây', { id: 'a1', tags: ['ngân sách', 'quý một'] })];
  openLibrary({ articles: [fakeArticle({ tags: ['đảng'] })], annotations, search: '?article=article-1' });
  for (const tag of ['ngân sách', 'đảng']) {
    const remove = page.getByRole('button', { name: `Remove tag ${tag}` });
    await remove.click();
    await expect.element(page.getByText(`Tag “${tag}” removed.`)).toBeVisible();
    await expect.element(remove).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.element(remove).toBeVisible();
  }
});

it('brings a highlight back at Ctrl+Z while others are left: the focus is beside their notes, not in them', async () => {
  const annotations = ['a1', 'a2'].map((id) => fakeAnnotation(`những từ không có ở đây: ${id}`, { id }));
  openLibrary({ articles: [fakeArticle()], annotations, search: '?article=article-1' });
  const items = page.getByRole('list', { name: 'Highlights not in this copy' }).getByRole('listitem');
  const remove = items.nth(0).getByRole('button', { name: 'Remove highlight' });
  await expect.element(remove).toBeVisible();
  remove.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(items.nth(1)).not.toBeInTheDocument();
  await expect.element(items.nth(0)).toHaveFocus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(items.nth(1)).toBeVisible();
});

it('gives a highlight far down a long list its fields once the reader comes near, and its words before', async () => {
  const annotations = Array.from({ length: 80 }, (_, at) =>
    fakeAnnotation(`những từ không có ở đây: ${at}`, { id: `a${at}`, note: `ghi chú ${at}`, tags: ['ngân sách'] }),
  );
  openLibrary({ articles: [fakeArticle()], annotations, search: '?article=article-1' });
  const items = page.getByRole('list', { name: 'Highlights not in this copy' }).getByRole('listitem');
  await expect.element(items.first().getByRole('textbox', { name: 'Note' })).toBeVisible();
  const last = items.last();
  for (const words of ['những từ không có ở đây: 79', 'ghi chú 79', 'ngân sách'])
    await expect.element(last).toHaveTextContent(words);
  expect(last.getByRole('textbox').elements()).toEqual([]);
  last.element().scrollIntoView();
  await expect.element(last.getByRole('textbox', { name: 'Note' })).toHaveValue('ghi chú 79');
  await expect.element(last.getByRole('button', { name: 'Remove highlight' })).toBeVisible();
});
