import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { serveCommands } from '@/utils/browser/commands';
import type { Page } from '@/utils/contract/page';
import { AppError } from '@/utils/model/errors';

type Listener = (...data: never[]) => void;

const { browser, opened, menus } = vi.hoisted(() => {
  const opened: string[] = [];
  const menus: { id: string; title: string; contexts: string[] }[] = [];
  const event = () => {
    const listeners: Listener[] = [];
    return {
      addListener: (added: Listener) => listeners.push(added),
      fire: (...data: unknown[]) => listeners.forEach((listener) => listener(...(data as never[]))),
      forget: () => listeners.splice(0),
    };
  };
  const browser = {
    runtime: { onInstalled: event(), getURL: (path: string) => `extension:/${path}` },
    contextMenus: {
      onClicked: event(),
      removeAll: async () => void menus.splice(0),
      create: (menu: (typeof menus)[number]) => menus.push(menu),
    },
    commands: { onCommand: event() },
    tabs: { create: async ({ url }: { url: string }) => void opened.push(url) },
  };
  return { browser, opened, menus };
});
vi.mock('wxt/browser', () => ({ browser }));

const TAB = { id: 7 };

async function withCommands(page: Partial<Page> = {}) {
  const said: string[] = [];
  const shown: string[] = [];
  const test = await createTestLibrary({
    announce: async ({ message }) => void said.push(message),
    showAnnotation: async ({ id }) => shown.push(id) > 0,
    ...page,
  });
  serveCommands(test.library, test.dependencies.tabs);
  return { ...test, said, shown };
}

describe('the keyboard and the context menu', () => {
  beforeEach(() => {
    opened.length = 0;
    for (const event of [browser.runtime.onInstalled, browser.contextMenus.onClicked, browser.commands.onCommand]) {
      event.forget();
    }
  });

  it('highlight the selection by a key', async () => {
    const { reads, said } = await withCommands();
    browser.commands.onCommand.fire('highlight-selection', TAB);
    await vi.waitFor(async () => expect((await reads.listArticles())[0]?.annotationCount).toBe(1));
    expect(said).toEqual([]);
  });

  it('highlight in the colour that was used last', async () => {
    const { library, db } = await withCommands();
    await library.annotateSelection({ tabId: 7, color: 'pink' });
    browser.commands.onCommand.fire('highlight-selection', TAB);
    await vi.waitFor(async () => expect(await db.count('annotations')).toBe(2));
    expect((await db.getAll('annotations')).map(({ color }) => color)).toEqual(['pink', 'pink']);
  });

  it('highlight from the menu, and open the card for a note', async () => {
    const { shown, db } = await withCommands();
    browser.contextMenus.onClicked.fire({ menuItemId: 'highlight-and-note' }, TAB);
    await vi.waitFor(() => expect(shown).toHaveLength(1));
    expect(shown).toEqual(await db.getAllKeys('annotations'));
  });

  it('save the article from the menu and say so in the page', async () => {
    const { reads, said } = await withCommands();
    browser.contextMenus.onClicked.fire({ menuItemId: 'save-article' }, TAB);
    await vi.waitFor(() => expect(said).toEqual(['Article saved.']));
    expect(await reads.countArticles()).toBe(1);
  });

  it('say in the page why nothing could be highlighted', async () => {
    const { said } = await withCommands({ captureSelection: async () => ({ ok: false, reason: 'nothing-selected' }) });
    browser.commands.onCommand.fire('highlight-selection', TAB);
    await vi.waitFor(() => expect(said).toEqual([expect.stringContaining('Nothing is selected')]));
  });

  it('say it on the button where the page cannot be reached', async () => {
    const { tab, seen } = await withCommands({
      announce: async () => {
        throw new AppError('page-unreachable', 'Pressmark may not work on this page.');
      },
    });
    tab.url = null;
    browser.commands.onCommand.fire('highlight-selection', TAB);
    const problem = { kind: 'problem', message: expect.stringContaining('belongs to the browser') };
    await vi.waitFor(() => expect(seen.button).toEqual([problem]));
  });

  it('highlight in the stored copy, where that is what the tab shows', async () => {
    const { tab, dependencies, said } = await withCommands();
    const asked: number[] = [];
    dependencies.tabs.highlightInCopy = async (id) => asked.push(id) > 0;
    tab.url = null;
    browser.commands.onCommand.fire('highlight-selection', TAB);
    await vi.waitFor(() => expect(asked).toEqual([7]));
    dependencies.tabs.highlightInCopy = async () => false;
    browser.commands.onCommand.fire('highlight-selection', TAB);
    await vi.waitFor(() => expect(said).toEqual([expect.stringContaining('belongs to the browser')]));
  });

  it('open the library', async () => {
    await withCommands();
    browser.commands.onCommand.fire('open-library', TAB);
    await vi.waitFor(() => expect(opened).toEqual(['extension://library.html']));
  });

  it('stand in the menu where they apply, once, also after an update', async () => {
    await withCommands();
    for (let installs = 0; installs < 2; installs++) {
      browser.runtime.onInstalled.fire();
      await vi.waitFor(() => expect(menus.at(-1)?.id).toBe('open-library'));
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(menus.filter(({ contexts }) => contexts.includes('selection')).map(({ id }) => id)).toEqual([
      'highlight-selection',
      'highlight-and-note',
    ]);
    expect(menus[0]?.title).toBe('Highlight selection in yellow');
  });
});
