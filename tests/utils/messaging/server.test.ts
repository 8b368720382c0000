import { describe, expect, it, vi } from 'vitest';
import type { Page } from '@/utils/contract/page';
import { createClient } from '@/utils/messaging/client';
import { checkExtraction, createPageClient } from '@/utils/messaging/page-client';
import { servePage } from '@/utils/messaging/serve-page';
import { AppError } from '@/utils/model/errors';
import { fakePage } from '@/tests/helpers/create-test-library';
import { sampleExtraction } from '@/tests/helpers/samples';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean | undefined;

const { browser } = vi.hoisted(() => ({ browser: { runtime: {}, tabs: {} } }));
vi.mock('wxt/browser', () => ({ browser }));

/** Two ends of the browser's message channel, without a browser. */
function connected(page: Partial<Page>, sender = { id: 'pressmark' }) {
  let listener: Listener | undefined;
  const send = (message: unknown) =>
    new Promise((resolve, reject) => {
      // What crosses a process is JSON.
      const crossed: unknown = JSON.parse(JSON.stringify(message));
      if (!listener?.(crossed, sender, resolve)) reject(new Error('Receiving end does not exist.'));
    });
  browser.runtime = { id: 'pressmark', onMessage: { addListener: (added: Listener) => (listener = added) } };
  browser.tabs = { sendMessage: (_tabId: number, message: unknown) => send(message) };
  return { client: createPageClient(7), serve: () => servePage(fakePage(page)), send };
}

describe('a call', () => {
  it('brings data there and the answer back', async () => {
    const { client, serve } = connected({ showAnnotation: async ({ id }) => id === 'a' });
    serve();
    expect(await client.showAnnotation({ id: 'a' })).toBe(true);
    expect(await client.showAnnotation({ id: 'b' })).toBe(false);
  });

  it('brings an error back with its code and its sentence', async () => {
    const { client, serve } = connected({
      captureSelection: async () => {
        throw new AppError('page-changed', 'The page has changed.');
      },
    });
    serve();
    await expect(client.captureSelection()).rejects.toMatchObject({
      code: 'page-changed',
      message: 'The page has changed.',
    });
  });

  it('says when nobody is there', async () => {
    const { client } = connected({});
    await expect(client.captureSelection()).rejects.toMatchObject({ code: 'page-unreachable' });
  });

  it('refuses an answer of the wrong shape: the page may have been taken over', async () => {
    const hostile = { ok: true, target: { source: '', selector: [{ type: 'script' }] } };
    const { client, serve } = connected({ captureSelection: async () => hostile as never });
    serve();
    await expect(client.captureSelection()).rejects.toMatchObject({ code: 'bad-message' });
  });

  it('refuses another extension, and methods that are not in the interface', async () => {
    const stranger = connected({}, { id: 'another-extension' });
    stranger.serve();
    await expect(stranger.client.captureSelection()).rejects.toMatchObject({ code: 'bad-message' });
    const own = connected({});
    own.serve();
    expect(await own.send({ pressmark: 'page', method: 'constructor' })).toMatchObject({ code: 'bad-message' });
  });
});

describe('a client', () => {
  it('can be waited for and written as JSON without a message', async () => {
    const sent: unknown[] = [];
    const client = createClient<Page>('page', async (call) => sent.push(call));
    expect(await Promise.resolve(client)).toBe(client);
    expect(JSON.stringify(client)).toBe('{}');
    expect(sent).toEqual([]);
  });
});

describe('an extraction', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'page/2'])('leads to no other page at %s', (url) => {
    const extraction = sampleExtraction({ otherPages: [{ url, label: '2' }] });
    expect(() => checkExtraction({ ok: true, extraction })).toThrow(/could not be read/);
  });

  it('has no language where what it names is none: the browser throws when asked for its name', () => {
    const langOf = (lang: string) => {
      const extraction = sampleExtraction();
      const outcome = { ok: true, extraction: { ...extraction, metadata: { ...extraction.metadata, lang } } };
      const checked = checkExtraction(outcome);
      return checked.ok && checked.extraction.metadata.lang;
    };
    expect(['vi', 'zh-Hant-TW', 'x', 'vi vi', 'v'.repeat(40), '<b>'].map(langOf)).toEqual([
      'vi',
      'zh-Hant-TW',
      null,
      null,
      null,
      null,
    ]);
  });
});
