import { defineBackground } from 'wxt/utils/define-background';
import { serveCommands } from '@/utils/browser/commands';
import { createDependencies } from '@/utils/browser/create-dependencies';
import { forgetClosedTabs } from '@/utils/browser/follow-changes';
import { serveBackground, serveLibrary } from '@/utils/browser/services';
import { createLibrary } from '@/utils/library/create-library';
import { Drafts } from '@/utils/library/drafts';

export default defineBackground(() => {
  const dependencies = createDependencies();
  const drafts = new Drafts(dependencies);
  const library = createLibrary(dependencies, drafts);

  serveLibrary(library);
  serveBackground(dependencies, drafts);
  serveCommands(library, dependencies.tabs);
  forgetClosedTabs();
  drafts.commitLeftOver().catch((thrown: unknown) => console.warn('Pressmark:', thrown));
});
