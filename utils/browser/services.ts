import { browser } from 'wxt/browser';
import type { Background } from '../contract/background';
import type { LibraryCalls } from '../contract/library';
import { createBackground } from '../library/create-background';
import type { LibraryDependencies } from '../library/dependencies';
import type { Drafts } from '../library/drafts';
import { serve } from '../messaging/server';
import { backgroundShapes, checkWith, libraryShapes } from '../messaging/shapes';
import { AppError } from '../model/errors';
import { senderTab } from './sender-tab';
import { tabMemory } from './tab-memory';

/** Serves the library to extension pages only. */
export function serveLibrary(library: LibraryCalls): void {
  const ownPages = browser.runtime.getURL('/');
  serve<LibraryCalls>({
    port: 'library',
    methods: libraryShapes,
    check: checkWith<LibraryCalls>(libraryShapes),
    for(sender) {
      if (!sender.url?.startsWith(ownPages))
        throw new AppError('bad-message', 'Only Pressmark’s own pages may ask this.');
      return library;
    },
  });
}

/** Serves each web page its own part of the library. */
export function serveBackground(library: LibraryDependencies, drafts: Drafts): void {
  serve<Background>({
    port: 'background',
    methods: backgroundShapes,
    check: checkWith<Background>(backgroundShapes),
    for(sender) {
      const tab = senderTab(sender);
      return createBackground(library, drafts, tab, (report) => tabMemory.add(tab.id, report));
    },
  });
}
