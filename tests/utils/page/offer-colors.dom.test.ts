import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBackground, type FakeBackground } from '@/tests/helpers/fake-background';
import {
  painted,
  press,
  putArticle,
  rangeOf,
  select,
  settled,
  startPageTools,
  type RunningTools,
} from '@/tests/helpers/page-tools';
import { AppError } from '@/utils/model/errors';
import { quoteOf } from '@/utils/model/selector';

const HTML = `
  <h1>Xây dựng Đảng</h1>
  <p>Tỉnh uỷ Quảng Nam tiếp tục <b>xây dựng</b> Đảng trong nhiệm kỳ này và kỳ sau.</p>
  <p>Toàn tỉnh có 90% bí thư cấp ủy. 👩‍👩‍👧 Hết.</p>
  <p><textarea>Tỉnh uỷ Quảng Nam</textarea></p>
  <div contenteditable="true">Viết ở đây một đoạn văn.</div>`;
const PASSAGE = 'Tỉnh uỷ Quảng Nam';
const NAMES = ['Yellow', 'Green', 'Blue', 'Pink', 'Purple', 'Add note'];

let background: FakeBackground;
let running: RunningTools;
let article: HTMLElement;
let remove: () => void;

beforeEach(() => {
  ({ article, remove } = putArticle(HTML));
  background = fakeBackground();
  running = startPageTools(background);
});
afterEach(() => {
  running.end();
  remove();
});

describe('the colours at a selection', () => {
  it('come when the selection has settled, by role and name, and leave it as it is', async () => {
    select(article, PASSAGE);
    const toolbar = await running.offered();
    const names = [...toolbar.querySelectorAll('button')].map((one) => one.ariaLabel ?? one.textContent);
    expect(names).toEqual(NAMES);
    expect(document.getSelection()?.toString()).toBe(PASSAGE);
  });

  it('stand beside the passage and inside the viewport', async () => {
    select(article, PASSAGE);
    const box = (await running.offered()).getBoundingClientRect();
    const passage = rangeOf(article, PASSAGE).getBoundingClientRect();
    expect(box.bottom <= passage.top || box.top >= passage.bottom).toBe(true);
    expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(innerWidth);
    expect(box.bottom).toBeLessThanOrEqual(innerHeight);
  });

  it('go with the selection', async () => {
    select(article, PASSAGE);
    await running.offered();
    document.getSelection()?.collapseToStart();
    await expect.poll(running.isOffered).toBe(false);
  });

  it('come for a passage within open shadow roots, and paint it there', async () => {
    const outer = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).innerHTML = '<section><span></span></section>';
    const inner = outer.shadowRoot?.querySelector('span')?.attachShadow({ mode: 'open' });
    if (!inner) throw new Error('no shadow root');
    inner.innerHTML = '<p>Một đoạn văn trong bóng râm của trang.</p>';
    article.append(outer);
    select(inner.firstElementChild as Element, 'trong bóng râm');
    await running.offered();
    press('1');
    await painted('yellow-normal');
    await expect.poll(() => document.getSelection()?.type).toBe('Caret');
    const [made] = [...background.annotations.values()];
    expect(made && quoteOf(made.target)?.exact).toBe('trong bóng râm');
  });

  it('do not come for text that is being written', async () => {
    select(article, 'một đoạn văn');
    await settled();
    expect(running.isOffered()).toBe(false);
    article.querySelector('textarea')?.select();
    await settled();
    expect(running.isOffered()).toBe(false);
  });

  it('close with Escape, and stay closed until something else is selected', async () => {
    select(article, PASSAGE);
    await running.offered();
    press('Escape');
    await expect.poll(running.isOffered).toBe(false);
    document.dispatchEvent(new Event('selectionchange'));
    await settled();
    expect(running.isOffered()).toBe(false);
    expect(document.getSelection()?.toString()).toBe(PASSAGE);
    select(article, 'bí thư cấp ủy');
    await running.offered();
  });

  it('are reached with Tab, passed through with arrows, and left with Escape', async () => {
    select(article, PASSAGE);
    const toolbar = await running.offered();
    press('Tab');
    await expect.poll(() => running.root.activeElement?.ariaLabel).toBe('Yellow');
    press('ArrowRight', running.root.activeElement ?? toolbar);
    expect(running.root.activeElement?.ariaLabel).toBe('Green');
    press('End', running.root.activeElement ?? toolbar);
    expect(running.root.activeElement?.textContent).toBe('Add note');
    press('Escape', running.root.activeElement ?? toolbar);
    await expect.poll(running.isOffered).toBe(false);
    expect(document.getSelection()?.toString()).toBe(PASSAGE);
  });
});

describe('a press or a key', () => {
  it('highlights in the colour pressed, paints it, says so, and takes the selection away that would hide it', async () => {
    select(article, PASSAGE);
    (await running.find('button', 'Blue')).click();
    await painted('blue-normal');
    expect(await running.said()).toBe('Highlighted, and the article saved.');
    const [made] = [...background.annotations.values()];
    expect(made && quoteOf(made.target)?.exact).toBe(PASSAGE);
    await expect.poll(() => document.getSelection()?.toString()).toBe('');
    expect(running.isOffered()).toBe(false);
  });

  it('leaves alone what was selected meanwhile', async () => {
    select(article, PASSAGE);
    (await running.find('button', 'Blue')).click();
    select(article, 'bí thư cấp ủy');
    await running.said();
    await settled();
    expect(document.getSelection()?.toString()).toBe('bí thư cấp ủy');
  });

  it.each([
    ['1', 'yellow'],
    ['2', 'green'],
    ['3', 'blue'],
    ['4', 'pink'],
    ['5', 'purple'],
  ])('%s highlights in %s', async (key, color) => {
    select(article, PASSAGE);
    await running.offered();
    press(key);
    await expect.poll(() => [...background.annotations.values()].map((one) => one.color)).toEqual([color]);
  });

  it('n opens the card with the note ready to be written', async () => {
    select(article, PASSAGE);
    await running.offered();
    press('n');
    const note = await running.find('textbox', 'Note');
    expect(running.has('dialog', 'Highlight')).toBe(true);
    await expect.poll(() => running.root.activeElement).toBe(note);
  });

  it('highlights in the colour used last where a note comes first', async () => {
    background.preferences = { color: 'purple', singleKeys: true };
    await running.tools.refresh();
    select(article, PASSAGE);
    await running.offered();
    press('n');
    await expect.poll(() => [...background.annotations.values()].map((one) => one.color)).toEqual(['purple']);
  });

  it('is left to the page where the reader wants no single keys, which are not named then; Tab and Escape stay', async () => {
    background.preferences = { color: 'yellow', singleKeys: false };
    await running.tools.refresh();
    const heard: string[] = [];
    const onKey = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', onKey);
    select(article, PASSAGE);
    const toolbar = await running.offered();
    for (const key of ['1', '5', 'n', 'Tab', 'Escape']) press(key, document.body);
    document.removeEventListener('keydown', onKey);
    expect(heard).toEqual(['1', '5', 'n']);
    expect(background.asked.filter((one) => one.method === 'annotate')).toEqual([]);
    expect(toolbar.querySelector('[aria-keyshortcuts]')).toBeNull();
    await expect.poll(running.isOffered).toBe(false);
  });

  it('is left to the page until it is known whether the reader wants single keys', async () => {
    running.end();
    const known = await background.pageContents({ canonicalUrl: null });
    let answer = () => {};
    background.pageContents = async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return known;
    };
    running = startPageTools(background);
    select(article, PASSAGE);
    const toolbar = await running.offered();
    expect(press('1', document.body).defaultPrevented).toBe(false);
    answer();
    await expect.poll(() => toolbar.querySelectorAll('[aria-keyshortcuts]').length).toBe(6);
    expect(press('1', document.body).defaultPrevented).toBe(true);
  });

  it('is left to the page where it writes, where a modifier is held, and where no colours are shown', async () => {
    const heard: string[] = [];
    const onKey = (event: KeyboardEvent) => heard.push(event.key);
    document.addEventListener('keydown', onKey);
    press('1');
    select(article, PASSAGE);
    await running.offered();
    const field = article.querySelector('textarea');
    field?.focus();
    press('2');
    const withModifier = new KeyboardEvent('keydown', { key: '3', ctrlKey: true, bubbles: true, cancelable: true });
    document.body.dispatchEvent(withModifier);
    press('x', document.body);
    document.removeEventListener('keydown', onKey);
    expect(heard).toEqual(['1', '2', '3', 'x']);
    expect(withModifier.defaultPrevented).toBe(false);
    expect(background.asked.filter((one) => one.method === 'annotate')).toEqual([]);
  });

  it('says what went wrong, and offers the passage again', async () => {
    select(article, PASSAGE);
    await running.offered();
    background.failure = new AppError('storage-full', 'The disk is full.');
    press('1');
    expect(await running.said()).toBe('The disk is full.');
    await running.offered();
    background.failure = null;
    press('1');
    await expect.poll(() => background.annotations.size).toBe(1);
  });

  it('says why the page cannot be highlighted, and offers the passage again for when it can', async () => {
    select(article, PASSAGE);
    await running.offered();
    background.refusal = 'consent-wall';
    press('1');
    expect(await running.said()).toMatch(/consent dialog/);
    await running.offered();
    background.refusal = null;
    press('1');
    await expect.poll(() => background.annotations.size).toBe(1);
  });

  it('offers nothing again of what the page took away meanwhile', async () => {
    select(article, PASSAGE);
    await running.offered();
    background.refusal = 'no-article';
    press('1');
    article.replaceChildren();
    expect(await running.said()).toMatch(/no article/);
    await settled();
    expect(running.isOffered()).toBe(false);
  });

  it('says that the extension was updated, and then is quiet', async () => {
    running.disconnect();
    select(article, PASSAGE);
    expect(await running.said()).toBe('Pressmark was updated. Reload this page to go on.');
    select(article, 'bí thư cấp ủy');
    await settled();
    expect(running.isOffered()).toBe(false);
  });
});
