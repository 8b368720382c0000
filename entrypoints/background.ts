import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveCommands } from '@/utils/browser/commands';
import { createDependencies, warn } from '@/utils/browser/create-dependencies';
import { enterOpenPages } from '@/utils/browser/open-pages';
import { serveBackground, serveLibrary } from '@/utils/browser/services';
import { forgetClosedTabs } from '@/utils/browser/tab-memory';
import { createLibrary } from '@/utils/library/create-library';
import { Drafts } from '@/utils/library/drafts';
import { forgetRemoved } from '@/utils/library/forget-removed';

/** Listeners must be registered in the first turn, or the event that woke the background is lost. */
export default defineBackground(() => {
  const { library: dependencies, index } = createDependencies();
  const drafts = new Drafts(dependencies);
  const library = createLibrary(dependencies, drafts);

  serveLibrary(library);
  serveBackground(dependencies, drafts);
  serveCommands(library, dependencies.tabs);
  forgetClosedTabs();
  browser.runtime.onInstalled.addListener(() => void enterOpenPages());
  void tend([() => drafts.commitLeftOver(), () => forgetRemoved(dependencies), () => index.catchUp()]);
});

/** Runs tasks one after another. One that fails does not stop the others, and runs again when the background next starts. */
async function tend(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  for (const task of tasks) await task().catch(warn);
}
