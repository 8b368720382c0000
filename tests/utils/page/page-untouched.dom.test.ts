import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotationOn, fakeBackground, type FakeBackground } from '@/tests/helpers/fake-background';
import {
  clickOn,
  painted,
  press,
  putArticle,
  rangeOf,
  select,
  startPageTools,
  type,
  type RunningTools,
} from '@/tests/helpers/page-tools';
import type { Anchoring } from '@/utils/model/anchoring';
import { describe as describePassage } from '@/utils/page/anchoring';

const HTML = `
  <p class="lead">Tỉnh uỷ <em>Quảng Nam</em> tiếp tục xây dựng Đảng trong nhiệm kỳ này.</p>
  <p>Toàn tỉnh có 90% bí thư cấp ủy, theo <a href="#nguon">nguồn tin</a> hôm nay.</p>`;
const QUOTE = 'tiếp tục xây dựng';

let background: FakeBackground;
let running: RunningTools;
let article: HTMLElement;
let remove: () => void;
let before: string;

/** The whole page as script sees it. */
const page = () => document.documentElement.outerHTML;
const paintCount = () => CSS.highlights.get('pressmark-yellow-normal')?.size ?? 0;

beforeEach(async () => {
  ({ article, remove } = putArticle(HTML));
  const selector = describePassage(document.body, rangeOf(article, QUOTE)) ?? [];
  background = fakeBackground([annotationOn({ source: '', selector })]);
  before = page();
  running = startPageTools(background);
  await painted('yellow-normal');
});
afterEach(() => {
  running.end();
  remove();
  history.replaceState(null, '', location.pathname + location.search);
});

describe('the page', () => {
  it('is as it was with highlights painted on it', () => {
    expect(page()).toBe(before);
  });

  it('holds one element more while something is shown, outside its body, and is as it was afterwards', async () => {
    select(article, 'bí thư cấp ủy');
    await running.offered();
    const host = document.documentElement.lastElementChild;
    expect(host?.shadowRoot).toBeNull();
    expect(host?.innerHTML).toBe('');
    host?.remove();
    expect(page()).toBe(before);
    document.documentElement.append(host as Element);
    press('Escape');
    await expect.poll(page).toBe(before);
    document.getSelection()?.removeAllRanges();
    clickOn(article, QUOTE);
    press('Escape', await running.find('dialog', 'Highlight'));
    await expect.poll(page).toBe(before);
  });

  it('is as it was, and without paint, once the tools have ended', async () => {
    clickOn(article, QUOTE);
    await running.find('dialog', 'Highlight');
    running.end();
    expect(page()).toBe(before);
    expect(paintCount()).toBe(0);
  });

  it('gets all its events, and none of those that begin in the card', async () => {
    const heard: string[] = [];
    const types = ['pointerdown', 'pointerup', 'click', 'keydown', 'input'];
    const end = new AbortController();
    const onEvent = (event: Event) => {
      if (!event.defaultPrevented) heard.push(event.type);
    };
    for (const name of types) document.addEventListener(name, onEvent, { signal: end.signal });
    clickOn(article, QUOTE);
    const note = await running.find('textbox', 'Note');
    press('k', article);
    press('k', note);
    type(note, 'k');
    note.click();
    end.abort();
    expect(heard).toEqual(['pointerdown', 'pointerup', 'click', 'keydown']);
  });

  it('cannot restyle what is drawn in it', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'html > * { --ink: red; --sheet: red } html > div { display: none !important; font-size: 60px !important }',
    );
    const added = [...document.adoptedStyleSheets, sheet];
    select(article, 'bí thư cấp ủy');
    const toolbar = await running.offered();
    const look = () => {
      const style = getComputedStyle(toolbar);
      return [style.display, style.color, style.backgroundColor, style.fontSize, toolbar.offsetWidth];
    };
    const plain = look();
    document.adoptedStyleSheets = added;
    const restyled = look();
    document.adoptedStyleSheets = added.slice(0, -1);
    expect(restyled).toEqual(plain);
  });

  it('has the tools above its own modal dialogs', async () => {
    const modal = document.createElement('dialog');
    modal.innerHTML = '<p>Đọc trong hộp thoại</p>';
    article.append(modal);
    modal.showModal();
    select(modal, 'trong hộp thoại');
    const box = (await running.find('button', 'Green')).getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    expect(top?.parentElement).toBe(modal);
    (await running.find('button', 'Green')).click();
    await expect.poll(() => background.annotations.size).toBe(2);
    modal.close();
  });
});

describe('a page that moves', () => {
  it('is read again after a navigation without loading, with nothing of the old one left', async () => {
    const selector = describePassage(document.body, rangeOf(article, 'Toàn tỉnh có 90%')) ?? [];
    background.annotations = new Map([['b', annotationOn({ source: '', selector }, { id: 'b', color: 'blue' })]]);
    history.pushState(null, '', `${location.pathname}?trang=2`);
    await painted('blue-normal');
    expect(paintCount()).toBe(0);
  });

  it.each([
    ['its anchor changes', () => '#nguon'],
    ['a tracker is put on', () => `${location.search || '?'}&utm_source=zalo`],
  ])('is not read again when only %s', async (_what, address) => {
    const readings = () => background.asked.filter((one) => one.method === 'pageContents').length;
    const known = readings();
    history.replaceState(null, '', address());
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(readings()).toBe(known);
  });

  it('is read again when it comes back from the back/forward cache', async () => {
    background.annotations.clear();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await expect.poll(paintCount).toBe(0);
  });

  it('keeps its highlights when a framework replaces its nodes', async () => {
    article.innerHTML = HTML;
    await expect.poll(() => [...(CSS.highlights.get('pressmark-yellow-normal') ?? [])].map(String)).toEqual([QUOTE]);
  });

  it('keeps its highlights when another body takes the place of its own', async () => {
    const own = document.body;
    const other = document.createElement('body');
    other.innerHTML = HTML;
    own.replaceWith(other);
    const places = () => [...(CSS.highlights.get('pressmark-yellow-normal') ?? [])].map((one) => one.startContainer);
    await expect.poll(() => places().map((one) => other.contains(one))).toEqual([true]);
    other.replaceWith(own);
    await expect.poll(() => places().map((one) => own.contains(one))).toEqual([true]);
  });

  it('keeps its highlights when it wipes off all that is painted', async () => {
    CSS.highlights.clear();
    article.append('Mới');
    await expect.poll(paintCount).toBe(1);
  });

  it('is let go, paint and all, when the extension is gone, and the reader is told at the next selection', async () => {
    running.disconnect();
    article.append('Mới');
    await expect.poll(paintCount).toBe(0);
    article.innerHTML = HTML;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(paintCount()).toBe(0);
    select(article, 'bí thư cấp ủy');
    expect(await running.said()).toBe('Pressmark was updated. Reload this page to go on.');
  });

  it('says of no highlight that it is lost while it is shown in translation', async () => {
    running.end();
    document.documentElement.classList.add('translated-ltr');
    article.innerHTML = '<p>The provincial committee goes on.</p>';
    running = startPageTools(background);
    expect(await running.tools.showAnnotation({ id: 'a1' })).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1800));
    document.documentElement.classList.remove('translated-ltr');
    expect(background.asked.filter((one) => one.method === 'reportAnchoring')).toEqual([]);
  });

  it('shows a highlight that is asked for, and says when it is not there', async () => {
    expect(await running.tools.showAnnotation({ id: 'nowhere' })).toBe(false);
    expect(await running.tools.showAnnotation({ id: 'a1' })).toBe(true);
    expect((await running.find('dialog', 'Highlight')).querySelector('blockquote')?.textContent).toBe(QUOTE);
  });

  it('says what it is told to say', async () => {
    await running.tools.announce({ message: 'Article saved.' });
    expect(await running.said()).toBe('Article saved.');
  });

  it('reports how a quote was found once, and not again for the answer', async () => {
    const reports = () => background.asked.filter((one) => one.method === 'reportAnchoring');
    await expect.poll(() => reports().length, { timeout: 4000 }).toBe(1);
    expect(reports()[0]?.data).toMatchObject({ results: [{ id: 'a1', anchoring: { verdict: 'exact' } }] });
    const one = background.annotations.get('a1');
    if (one) {
      const anchoring: Anchoring = { verdict: 'unsure', confidence: 0.5, changes: [], checked: '' };
      background.annotations.set('a1', { ...one, anchoring });
    }
    await running.tools.refresh();
    await new Promise((resolve) => setTimeout(resolve, 1800));
    expect(reports().length).toBe(1);
  });
});
