import { browser } from 'wxt/browser';
import type { Color } from '../model/annotation';

/** The ids of the menu entries, by what they do. */
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

/** Creates the context menus, replacing earlier ones. Their titles name the colour they highlight in. */
export async function createMenus(color: Color): Promise<void> {
  await browser.contextMenus.removeAll();
  const onPages = { documentUrlPatterns: ['http://*/*', 'https://*/*'] };
  for (const [id, title] of Object.entries(inColor(color)))
    browser.contextMenus.create({ id, title, contexts: ['selection'], ...onPages });
  browser.contextMenus.create({ id: MENU.save, title: 'Save article', contexts: ['page'], ...onPages });
  browser.contextMenus.create({ id: MENU.library, title: 'Open library', contexts: ['action'] });
}

/** Updates the colour named in the menus' titles. Rejects if the menus do not exist yet. */
export async function showColorInMenus(color: Color): Promise<void> {
  await Promise.all(Object.entries(inColor(color)).map(([id, title]) => browser.contextMenus.update(id, { title })));
}
