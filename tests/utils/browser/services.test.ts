import { describe, expect, it, vi } from 'vitest';
import { createTestLibrary } from '@/tests/helpers/create-test-library';
import { PAGE_URL } from '@/tests/helpers/samples';
import { serveBackground } from '@/utils/browser/services';
import { tabMemory } from '@/utils/browser/tab-memory';
import type { Answer } from '@/utils/contract/wire';

type Listener = (message: unknown, sender: object, respond: (answer: Answer) => void) => unknown;

const { browser, listeners, session } = vi.hoisted(() => {
  const listeners: Listener[] = [];
  const session = new Map<string, unknown>();
  const browser = {
    runtime: { id: 'pressmark', onMessage: { addListener: (added: Listener) => listeners.push(added) } },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session.get(key) }),
        set: async (items: object) => Object.entries(items).forEach(([key, value]) => session.set(key, value)),
      },
    },
  };
  return { browser, listeners, session };
});
vi.mock('wxt/browser', () => ({ browser }));

const ELSEWHERE = 'https://other.example/b';

/** The background, with a highlight in the sample page, and a page that sends to it. */
async function withPage() {
  listeners.length = 0;
  session.clear();
  const test = await createTestLibrary();
  const made = await test.library.annotateSelection({ tabId: 7, color: 'yellow' });
  if (!made.ok) throw new Error('not annotated');
  test.dependencies.tabs.reports = (id) => tabMemory.get(id);
  serveBackground(test.dependencies, test.drafts);
  const send = (method: string, data: unknown, sender: { url: string; tab: { url: string }; frameId?: number }) =>
    new Promise<Answer>((resolve) => {
      const from = { id: 'pressmark', frameId: 0, ...sender, tab: { id: 7, title: '', ...sender.tab } };
      for (const listener of listeners) listener({ pressmark: 'background', method, data }, from, resolve);
    });
  const draft = (sender: Parameters<typeof send>[2]) =>
    send('saveDraft', { id: made.annotation.id, text: 'typed' }, sender);
  return { ...test, draft, send };
}

describe('a message of a page', () => {
  it('is of the page that sent it, also when its tab is closed by the time it is read', async () => {
    const { draft, dependencies, db } = await withPage();
    dependencies.tabs.get = async () => {
      throw new Error('There is no such tab.');
    };
    expect(await draft({ url: PAGE_URL, tab: { url: PAGE_URL } })).toMatchObject({ ok: true });
    expect(await db.getAll('drafts')).toMatchObject([{ text: 'typed' }]);
  });

  it('is of the page that sent it, also when its tab shows another by then', async () => {
    const { draft, tab } = await withPage();
    tab.url = ELSEWHERE;
    expect(await draft({ url: PAGE_URL, tab: { url: PAGE_URL } })).toMatchObject({ ok: true });
    expect(await draft({ url: PAGE_URL, tab: { url: ELSEWHERE } })).toMatchObject({ ok: true });
    expect(await draft({ url: ELSEWHERE, tab: { url: PAGE_URL } })).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('is of the address that a page has moved to without loading, and of those it had there before', async () => {
    const { draft, send } = await withPage();
    const { origin } = new URL(PAGE_URL);
    const home = `${origin}/`;
    const detection = { isArticle: true, confidence: 1, because: [] };
    expect(await draft({ url: home, tab: { url: home } })).toMatchObject({ ok: false, code: 'not-found' });
    expect(await draft({ url: home, tab: { url: PAGE_URL } })).toMatchObject({ ok: true });
    await send('pageOpened', { canonicalUrl: null, detection }, { url: home, tab: { url: PAGE_URL } });
    expect(await draft({ url: home, tab: { url: home } })).toMatchObject({ ok: true });
  });

  it('is refused when it comes from a frame', async () => {
    const { draft } = await withPage();
    expect(await draft({ url: PAGE_URL, tab: { url: PAGE_URL }, frameId: 3 })).toMatchObject({
      ok: false,
      code: 'bad-message',
    });
  });
});

describe('what a tab is known to show', () => {
  it('is kept of both of two reports that come at once', async () => {
    session.clear();
    const report = (url: string) => ({
      url,
      canonicalUrl: null,
      detection: { isArticle: true, confidence: 0.9, because: [] },
    });
    await Promise.all([tabMemory.add(3, report(PAGE_URL)), tabMemory.add(3, report(ELSEWHERE))]);
    expect((await tabMemory.get(3)).map(({ url }) => url)).toEqual([ELSEWHERE, PAGE_URL]);
  });
});
