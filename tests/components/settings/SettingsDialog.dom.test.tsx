import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '@/utils/model/errors';
import { openLibrary } from '../../helpers/open-library';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const dialog = () => page.getByRole('dialog', { name: 'Settings' });
const singleKeys = () => dialog().getByRole('checkbox', { name: 'Single-key shortcuts' });
const search = () => page.getByRole('searchbox', { name: 'Search saved articles' });

describe('the settings', () => {
  it('open over the list, are at an address, and give the focus back', async () => {
    openLibrary();
    const button = page.getByRole('button', { name: 'Settings' });
    await button.click();
    await expect.element(dialog()).toHaveFocus();
    expect(location.search).toBe('?settings=');
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(location.search).toBe('');
    await expect.element(button).toHaveFocus();
  });

  it('switch the single keys off, and "/" is one of them', async () => {
    const { library } = openLibrary({ search: '?settings' });
    await expect.element(singleKeys()).toBeChecked();
    await singleKeys().click();
    await expect.poll(() => library.preferences()).toMatchObject({ singleKeys: false });
    await dialog().getByRole('button', { name: 'Close' }).click();
    await userEvent.keyboard('/');
    await expect.element(search()).not.toHaveFocus();
    await library.changePreferences({ singleKeys: true });
    // The key is heard once the page has been drawn with the new choice.
    await expect
      .poll(async () => {
        await userEvent.keyboard('/');
        return document.activeElement === search().element();
      })
      .toBe(true);
  });

  it('follow the colour that another window used', async () => {
    const { library } = openLibrary({ search: '?settings' });
    await expect.element(dialog().getByRole('radio', { name: 'Yellow' })).toBeChecked();
    await library.changePreferences({ color: 'pink' });
    await expect.element(dialog().getByRole('radio', { name: 'Pink' })).toBeChecked();
  });

  it('take a choice back that could not be kept, and say why', async () => {
    const changePreferences = () => Promise.reject(new AppError('storage-full', 'The disk is full.'));
    openLibrary({ search: '?settings', methods: { changePreferences } });
    await expect.element(singleKeys()).toBeChecked();
    await singleKeys().click();
    await expect.element(dialog().getByText('The disk is full.')).toBeVisible();
    await expect.element(singleKeys()).toBeChecked();
  });

  it('list the sites that the reader had a word on, and let it be taken back', async () => {
    const { library } = openLibrary();
    await library.setSiteRule({ site: 'shop.example', rule: 'never' });
    await page.getByRole('button', { name: 'Settings' }).click();
    const rule = dialog().getByRole('combobox', { name: 'Offer articles on shop.example' });
    await expect.element(rule).toHaveValue('never');
    await userEvent.selectOptions(rule, 'As detected');
    await expect.poll(() => library.siteRules()).toEqual([]);
    await expect.element(rule).toHaveValue('');
  });
});
