import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
import { noteOf, tagsOf } from '@/utils/model/annotation';
import { AppError } from '@/utils/model/errors';
import { describe as describePassage } from '@/utils/page/anchoring';

const HTML = `
  <p>Tỉnh uỷ Quảng Nam tiếp tục xây dựng Đảng trong nhiệm kỳ này và kỳ sau.</p>
  <p>Toàn tỉnh có 90% bí thư cấp ủy, theo <a href="#nguon">nguồn tin của báo</a> hôm nay.</p>`;
const QUOTE = 'Quảng Nam tiếp tục xây dựng';
const OVERLAP = 'tiếp tục xây dựng Đảng trong nhiệm kỳ';

let background: FakeBackground;
let running: RunningTools;
let article: HTMLElement;
let remove: () => void;

function describeWords(words: string) {
  return { source: '', selector: describePassage(document.body, rangeOf(article, words)) ?? [] };
}

beforeEach(async () => {
  ({ article, remove } = putArticle(HTML));
  background = fakeBackground([
    annotationOn(describeWords(QUOTE), { id: 'a1' }),
    annotationOn(describeWords('nguồn tin của báo'), { id: 'link', color: 'green' }),
  ]);
  running = startPageTools(background);
  await painted('yellow-normal');
});
afterEach(() => {
  running.end();
  remove();
  vi.restoreAllMocks();
});

const dialog = () => running.find('dialog', 'Highlight');
const isOpen = () => running.has('dialog', 'Highlight');
const open = async () => {
  clickOn(article, 'Quảng Nam');
  await dialog();
};
const stored = (id = 'a1') => {
  const one = background.annotations.get(id);
  if (!one) throw new Error(`${id} is not stored.`);
  return one;
};

describe('the card of a highlight', () => {
  it('opens at a click, with the quote, the fields and the buttons by name', async () => {
    await open();
    expect((await dialog()).querySelector('blockquote')?.textContent).toBe(QUOTE);
    for (const name of ['Note', 'Tags']) await running.find('textbox', name);
    for (const name of ['Yellow', 'Green', 'Blue', 'Pink', 'Purple']) await running.find('radio', name);
    for (const name of ['Copy quote', 'Copy link', 'Remove highlight']) await running.find('button', name);
    expect(CSS.highlights.get('pressmark-yellow-focused')?.size).toBe(1);
  });

  it('closes with Escape and at a press elsewhere, and gives the focus back', async () => {
    const button = document.createElement('button');
    article.append(button);
    button.focus();
    await open();
    press('Escape', await dialog());
    await expect.poll(isOpen).toBe(false);
    expect(document.activeElement).toBe(button);
    expect(CSS.highlights.get('pressmark-yellow-focused')?.size).toBe(0);
    await open();
    // The focus has gone on into the page.
    button.focus();
    press('Escape', button);
    await expect.poll(isOpen).toBe(false);
    await open();
    clickOn(article, 'Tỉnh uỷ');
    await expect.poll(isOpen).toBe(false);
  });

  it('leaves a link, a selection and a click with a modifier to the page', async () => {
    clickOn(article, 'nguồn tin của báo');
    const { left, top } = rangeOf(article, 'Quảng Nam').getBoundingClientRect();
    const place = { clientX: left + 3, clientY: top + 3, bubbles: true };
    const paragraph = article.querySelector('p');
    paragraph?.dispatchEvent(new PointerEvent('pointerdown', place));
    select(article, QUOTE);
    paragraph?.dispatchEvent(new MouseEvent('click', place));
    document.getSelection()?.removeAllRanges();
    paragraph?.dispatchEvent(new PointerEvent('pointerdown', place));
    paragraph?.dispatchEvent(new MouseEvent('click', { ...place, ctrlKey: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(isOpen()).toBe(false);
  });

  it('opens for a click into what is still selected', async () => {
    select(article, QUOTE);
    clickOn(article, 'Quảng Nam');
    expect((await dialog()).querySelector('blockquote')?.textContent).toBe(QUOTE);
  });

  it('does not open for a click that still belongs to making a highlight, and does for the one beside it', async () => {
    select(article, 'Toàn tỉnh có 90%');
    await running.offered();
    vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    press('3');
    await vi.waitUntil(() => background.annotations.has('made-3'));
    await running.said();
    document.getSelection()?.removeAllRanges();
    clickOn(article, 'Toàn tỉnh');
    expect(isOpen()).toBe(false);
    clickOn(article, 'Quảng Nam');
    expect((await dialog()).querySelector('blockquote')?.textContent).toBe(QUOTE);
  });

  it('shows each of the highlights that lie over each other', async () => {
    background.annotations.set('a2', annotationOn(describeWords(OVERLAP), { id: 'a2', color: 'pink' }));
    await running.tools.refresh();
    await painted('pink-normal');
    clickOn(article, 'tiếp tục xây dựng');
    const quotes = new Set<string>();
    for (const position of ['1 of 2', '2 of 2']) {
      await expect.poll(async () => (await dialog()).textContent).toContain(position);
      quotes.add((await dialog()).querySelector('blockquote')?.textContent ?? '');
      (await running.find('button', 'Next highlight')).click();
    }
    expect(quotes).toEqual(new Set([QUOTE, OVERLAP]));
  });

  it('recolours, at once on the page', async () => {
    await open();
    (await running.find('radio', 'Pink')).click();
    await painted('pink-normal');
    expect(stored().color).toBe('pink');
  });

  it('takes tags at Enter, at a comma, and when the field is left; a removed one comes back', async () => {
    await open();
    const tags = await running.find('textbox', 'Tags');
    type(tags, 'Đảng');
    press('Enter', tags);
    await expect.poll(() => tagsOf(stored())).toEqual(['Đảng']);
    type(tags, 'ngân sách,');
    await expect.poll(() => tagsOf(stored())).toEqual(['Đảng', 'ngân sách']);
    type(tags, 'tỉnh');
    tags.focus();
    tags.blur();
    await expect.poll(() => tagsOf(stored())).toEqual(['Đảng', 'ngân sách', 'tỉnh']);
    (await running.find('button', 'Remove tag Đảng')).click();
    (await running.find('button', 'Undo')).click();
    await expect.poll(() => tagsOf(stored())).toEqual(['Đảng', 'ngân sách', 'tỉnh']);
  });

  it('removes, and brings back with Undo', async () => {
    await open();
    (await running.find('button', 'Remove highlight')).click();
    expect(await running.said()).toBe('Highlight removed.');
    expect(isOpen()).toBe(false);
    expect(CSS.highlights.get('pressmark-yellow-normal')?.size).toBe(0);
    (await running.find('button', 'Undo')).click();
    await painted('yellow-normal');
  });

  it('says why it closes where its highlight is removed elsewhere', async () => {
    await open();
    background.annotations.delete('a1');
    await running.tools.refresh();
    expect(await running.said()).toBe('This highlight was removed in another window.');
    expect(isOpen()).toBe(false);
  });

  it('copies the quote, and a link that leads to it', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await open();
    (await running.find('button', 'Copy quote')).click();
    await expect.poll(() => write.mock.lastCall?.[0]).toBe(QUOTE);
    (await running.find('button', 'Copy link')).click();
    await expect
      .poll(() => write.mock.lastCall?.[0])
      .toBe(`${location.href.replace(/#.*/, '')}#:~:text=${encodeURIComponent(QUOTE)}`);
  });
});

describe('a note', () => {
  it('is kept at every letter, and shown again', async () => {
    await open();
    const note = await running.find('textbox', 'Note');
    for (const text of ['N', 'Nh', 'Nhớ']) type(note, text);
    expect(background.asked.filter((one) => one.method === 'saveDraft').map((one) => one.data)).toEqual(
      ['N', 'Nh', 'Nhớ'].map((text) => ({ id: 'a1', text })),
    );
    running.end();
    running = startPageTools(background);
    await painted('yellow-normal');
    await open();
    expect((await running.find('textbox', 'Note')) as HTMLTextAreaElement).toHaveProperty('value', 'Nhớ');
  });

  it('is not disturbed while it is being written, whatever another tab does', async () => {
    await open();
    const note = (await running.find('textbox', 'Note')) as HTMLTextAreaElement;
    note.focus();
    type(note, 'Ở đây');
    background.drafts.clear();
    background.annotations.set('a1', annotationOn(stored().target, { id: 'a1', color: 'blue' }));
    await running.tools.refresh();
    await painted('blue-normal');
    expect(note.value).toBe('Ở đây');
    expect(running.root.activeElement).toBe(note);
  });

  it('that cannot be stored stays in its field, and is stored when asked again', async () => {
    await open();
    const note = (await running.find('textbox', 'Note')) as HTMLTextAreaElement;
    background.failure = new AppError('storage-full', 'The disk is full.');
    type(note, 'Giữ lấy');
    const again = await running.find('button', 'Store again');
    expect(running.root.querySelector('[role="alert"]')?.textContent).toContain('The disk is full.');
    expect(note.value).toBe('Giữ lấy');
    background.failure = null;
    again.click();
    await expect.poll(() => background.drafts.get('a1')).toBe('Giữ lấy');
    // Nothing still says that it is not.
    await expect.poll(() => running.root.textContent).not.toContain('The disk is full.');
  });

  it('of 100 KB is kept whole', async () => {
    await open();
    const long = 'Ghi chú dài. '.repeat(8000);
    type(await running.find('textbox', 'Note'), long);
    expect(background.drafts.get('a1')).toBe(long);
  });

  it('written in another tab shows here', async () => {
    await open();
    background.annotations.set('a1', {
      ...stored(),
      body: [{ type: 'TextualBody', purpose: 'commenting', value: 'Từ tab khác', format: 'text/plain' }],
    });
    expect(noteOf(stored())).toBe('Từ tab khác');
    await running.tools.refresh();
    const note = (await running.find('textbox', 'Note')) as HTMLTextAreaElement;
    await expect.poll(() => note.value).toBe('Từ tab khác');
  });
});
