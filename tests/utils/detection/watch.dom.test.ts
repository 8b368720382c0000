import { afterEach, expect, it, vi } from 'vitest';
import shell from '../../fixtures/pages/client-rendered.html?raw';
import news from '../../fixtures/pages/news-vi.html?raw';
import type { Detection } from '@/utils/model/extraction';
import { watchArticle } from '@/utils/detection/watch';

const location = { href: 'https://news.test/thoi-su/huyen-mien-nui-dua-nuoc-sach-ve-tung-ban-4512877.html' };
const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const end = new AbortController();

afterEach(() => end.abort());

it('sees an article that a script writes into an empty page, with the clock of the browser', async () => {
  const page = parse(shell);
  const told: Detection[] = [];
  watchArticle({ document: page, location, signal: end.signal, onDetection: (detection) => told.push(detection) });
  await vi.waitFor(() => expect(told.map(({ isArticle }) => isArticle)).toEqual([false]), 3000);

  const written = parse(news);
  page.title = written.title;
  page.querySelector('#app')?.replaceChildren(...written.body.children);
  await vi.waitFor(() => expect(told.map(({ isArticle }) => isArticle)).toEqual([false, true]), 5000);
});
