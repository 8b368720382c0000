import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import detector from '@/entrypoints/detector.content';

const { runtime, asked } = vi.hoisted(() => {
  const asked: string[] = [];
  const runtime: { id: string | undefined; sendMessage: (call: { method: string }) => Promise<unknown> } = {
    id: 'pressmark',
    sendMessage: async () => undefined,
  };
  return { runtime, asked };
});
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

/** The context of a content script: it ends when it is asked after the extension is gone. */
function fakeContext(): ContentScriptContext {
  const end = new AbortController();
  const context = {
    signal: end.signal,
    abort: () => end.abort(),
    get isInvalid() {
      if (runtime.id === undefined) end.abort();
      return end.signal.aborted;
    },
    addEventListener: (target: EventTarget, type: string, listener: EventListener) =>
      target.addEventListener(type, listener, { signal: end.signal }),
  };
  return context as unknown as ContentScriptContext;
}

let ctx: ContentScriptContext;

beforeEach(() => {
  asked.length = 0;
  runtime.id = 'pressmark';
  ctx = fakeContext();
});
afterEach(() => {
  ctx.abort();
  Reflect.deleteProperty(document, 'prerendering');
});

const answer = (by: () => unknown) => {
  runtime.sendMessage = async ({ method }) => {
    asked.push(method);
    return by();
  };
};
const comeBack = () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
/** Longer than the detector waits for a page to be idle. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 2500));

describe('the detector', () => {
  it('asks again after a call that failed, as long as the extension is there', async () => {
    answer(() => ({ ok: false, code: 'database-failed', message: 'The library could not be opened.' }));
    await detector.main(ctx);
    await expect.poll(() => asked).toEqual(['pageOpened']);
    expect(ctx.signal.aborted).toBe(false);
    comeBack();
    await expect.poll(() => asked).toEqual(['pageOpened', 'pageOpened']);
  });

  it('ends once the extension was updated or removed', async () => {
    answer(() => {
      throw new Error('Extension context invalidated.');
    });
    runtime.id = undefined;
    await detector.main(ctx);
    await expect.poll(() => ctx.signal.aborted).toBe(true);
  });

  it('says nothing of a page that is loaded in advance, before the reader goes there', async () => {
    answer(() => ({ ok: true, value: { toolbar: false } }));
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    const started = detector.main(ctx);
    await settled();
    expect(asked).toEqual([]);
    document.dispatchEvent(new Event('prerenderingchange'));
    await started;
    await expect.poll(() => asked).toEqual(['pageOpened']);
  });
});
