import { page, userEvent } from 'vitest/browser';
import { expect, it } from 'vitest';
import { fakeArticle } from '../../helpers/fake-articles';
import { openPopup } from '../../helpers/open-popup';

it('moves from result to result with the arrow keys, also from what stands beside one', async () => {
  openPopup({ found: [1, 2, 3].map((number) => fakeArticle({ id: `a${number}`, title: `Storm ${number}` })) });
  await page.getByRole('searchbox').fill('storm');
  const copyOf = (number: number) => page.getByRole('link', { name: `Read the stored copy of Storm ${number}` });
  const result = (number: number) => page.getByRole('button', { name: new RegExp(`^Storm ${number}`, 'u') });
  await expect.element(copyOf(2)).toBeVisible();
  copyOf(2).element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(result(3)).toHaveFocus();
  copyOf(2).element().focus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(result(1)).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
});
