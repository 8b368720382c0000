import { describe, expect, it } from 'vitest';
import { lookOf } from '@/utils/browser/button';
import { obstacleOfAddress } from '@/utils/browser/obstacle';

describe('the toolbar button', () => {
  it.each([
    [{ kind: 'nothing' as const }, '', 'Pressmark'],
    [{ kind: 'article' as const }, '+', 'Article found: save it'],
    [{ kind: 'saved' as const, highlights: 0 }, '✓', 'Saved'],
    [{ kind: 'saved' as const, highlights: 1 }, '1', 'Saved, 1 highlight'],
    [{ kind: 'saved' as const, highlights: 12 }, '12', 'Saved, 12 highlights'],
    [{ kind: 'problem' as const, message: 'This is a PDF.' }, '!', 'This is a PDF.'],
  ])('shows %o', (state, text, title) => {
    expect(lookOf(state)).toMatchObject({ text, title });
  });
});

describe('pages Pressmark cannot work on', () => {
  it.each([
    ['https://news.example/a', null],
    ['http://news.example/a', null],
    ['chrome://settings', 'browser-page'],
    ['about:blank', 'browser-page'],
    ['view-source:https://news.example/a', 'browser-page'],
    ['chrome-extension://abc/library.html', 'browser-page'],
    ['https://chromewebstore.google.com/detail/x', 'store-page'],
    ['https://addons.mozilla.org/firefox/', 'store-page'],
    ['file:///home/me/page.html', 'file'],
    [null, 'browser-page'],
  ])('knows %s by its address: %s', (url, reason) => {
    expect(obstacleOfAddress(url)).toBe(reason);
  });
});
