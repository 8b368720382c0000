import { browser } from 'wxt/browser';
import type { Color } from '../model/annotation';

/** What a menu asks for, as its id. */
export const MENU = {
  highlight: 'highlight-selection',
  highlightAndNote: 'highlight-and-note',
  save: 'save-article',
  library: 'open-library',
} as const;

const inColor = (color: Color) => ({
  [MENU.highlight]: `Highlight selection in ${color}`,
  [MENU.highlightAndNote]: `Highlight in ${color} and note`,
});

/** Makes the entries of the context menus anew, for highlights of a colour. */
export async function createMenus(color: Color): Promise<void> {
  await browser.contextMenus.removeAll();
  const onPages = { documentUrlPatterns: ['http://*/*', 'https://*/*'] };
  for (const [id, title] of Object.entries(inColor(color)))
    browser.contextMenus.create({ id, title, contexts: ['selection'], ...onPages });
  browser.contextMenus.create({ id: MENU.save, title: 'Save article', contexts: ['page'], ...onPages });
  browser.contextMenus.create({ id: MENU.library, title: 'Open library', contexts: ['action'] });
}

/** Says in the menus which colour they highlight in. */
export async function showColorInMenus(color: Color): Promise<void> {
  await Promise.all(Object.entries(inColor(color)).map(([id, title]) => browser.contextMenus.update(id, { title })));
}
