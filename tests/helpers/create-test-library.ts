import type { Page } from '@/utils/contract/page';
import type { LibraryChange, LibraryCalls, SiteRule } from '@/utils/contract/library';
import { createLibrary } from '@/utils/library/create-library';
import { createReads } from '@/utils/library/create-reads';
import type { ButtonState, LibraryDependencies, OpenTab, PageReport } from '@/utils/library/dependencies';
import { Drafts } from '@/utils/library/drafts';
import { AppError } from '@/utils/model/errors';
import { FIRST_PREFERENCES } from '@/utils/model/preferences';
import type { Database } from '@/utils/storage/schema';
import { openTestDatabase } from './open-test-database';
import { PAGE_URL, sampleExtraction, sampleTarget } from './samples';

/** A page with an article and a selection, and the methods that a test replaces. */
export function fakePage(changes: Partial<Page> = {}): Page {
  return {
    captureSelection: async () => ({ ok: true, target: sampleTarget() }),
    extractArticle: async () => ({ ok: true, extraction: sampleExtraction() }),
    releaseSelection: async () => {},
    refresh: async () => {},
    showAnnotation: async () => true,
    announce: async () => {},
    ...changes,
  };
}

export interface TestLibrary {
  library: LibraryCalls;
  reads: ReturnType<typeof createReads>;
  dependencies: LibraryDependencies;
  drafts: Drafts;
  db: Database;
  /** The tab that shows the sample page. */
  tab: OpenTab;
  /** The reports of the tab's pages that the background has kept. */
  reports: PageReport[];
  /** What the library has told its surroundings. */
  seen: { changes: LibraryChange[]; button: ButtonState[]; toolsLoaded: number[]; opened: string[] };
}

/** The real library over a database of its own, with fake tabs, a clock that ticks by seconds and counted ids. */
export async function createTestLibrary(
  page: Partial<Page> = {},
  report: Partial<PageReport> = {},
): Promise<TestLibrary> {
  const db = await openTestDatabase();
  const tab: OpenTab = { id: 7, url: PAGE_URL, title: 'The page' };
  const seen: TestLibrary['seen'] = { changes: [], button: [], toolsLoaded: [], opened: [] };
  const reports: PageReport[] = [];
  const rules = new Map<string, SiteRule>();
  let chosen = FIRST_PREFERENCES;
  let ticks = 0;
  let ids = 0;
  const dependencies: LibraryDependencies = {
    db: async () => db,
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * ticks++).toISOString(),
    newId: () => `id-${++ids}`,
    saving: (saving) => seen.changes.push({ articleIds: [], saving }),
    changed: (change) => seen.changes.push(change),
    siteRules: {
      get: async (site) => rules.get(site) ?? null,
      set: async (site, rule) => void (rule === null ? rules.delete(site) : rules.set(site, rule)),
      all: async () => [...rules].map(([site, rule]) => ({ site, rule })),
    },
    preferences: {
      get: async () => chosen,
      set: async (changes) => {
        chosen = { ...chosen, ...changes };
      },
    },
    tabs: {
      async get(id) {
        if (id !== tab.id) throw new AppError('page-unreachable', 'This tab has been closed.');
        return { ...tab };
      },
      all: async () => [{ ...tab }],
      activate: async () => {},
      async open(url) {
        seen.opened.push(url);
        return { id: tab.id, url, title: '' };
      },
      obstacle: async ({ url }) => (url?.startsWith('http') ? null : 'browser-page'),
      report: async ({ url }) => ({
        url: url ?? '',
        canonicalUrl: null,
        detection: { isArticle: true, confidence: 0.9, because: ['og:type article'] },
        ...report,
      }),
      reports: async () => reports,
      page: () =>
        fakePage({
          captureSelection: async () => ({ ok: true, target: { ...sampleTarget(), source: tab.url ?? '' } }),
          extractArticle: async () => ({ ok: true, extraction: sampleExtraction({ url: tab.url ?? '' }) }),
          ...page,
        }),
      highlightInCopy: async () => false,
      refresh: async (id) => seen.toolsLoaded.includes(id),
      loadTools: async (id) => void seen.toolsLoaded.push(id),
      showState: async (_id, state) => void seen.button.push(state),
    },
  };
  const drafts = new Drafts(dependencies);
  const library = createLibrary(dependencies, drafts);
  return { library, reads: createReads(dependencies.db), dependencies, drafts, db, tab, reports, seen };
}
