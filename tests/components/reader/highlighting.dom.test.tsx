import { page, userEvent } from 'vitest/browser';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { AppError } from '@/utils/model/errors';
import { fakeAnnotation, fakeArticle } from '../../helpers/fake-articles';
import { fakeLibrary } from '../../helpers/fake-library';
import { openLibrary } from '../../helpers/open-library';
import { rangeOf, select } from '../../helpers/page-tools';

const address = location.href;
beforeEach(() => page.viewport(1200, 800));
afterEach(() => history.replaceState(null, '', address));

const PASSAGE = 'nâng cao chất lượng đảng viên';
const toolbar = () => page.getByRole('toolbar', { name: 'Highlight selection' });
const copy = () => document.querySelector('.stored-text') as HTMLElement;

async function open(more: Parameters<typeof openLibrary>[0] = {}) {
  const fake = openLibrary({ articles: [fakeArticle()], search: '?article=article-1', ...more });
  await expect.poll(() => copy()?.textContent ?? '').toContain(PASSAGE);
  return fake;
}

describe('highlighting in the stored copy', () => {
  it('offers the colours at a selection, and marks what is pressed', async () => {
    const { calls } = await open();
    select(copy(), PASSAGE);
    await toolbar().getByRole('button', { name: 'Green' }).click();
    await expect.element(page.getByRole('mark')).toHaveTextContent(PASSAGE);
    expect(document.querySelector('mark')?.dataset.color).toBe('green');
    expect(calls.find(({ method }) => method === 'annotateCopy')?.data).toMatchObject({
      articleId: 'article-1',
      color: 'green',
      selector: [{ type: 'TextQuoteSelector', exact: PASSAGE }, { type: 'TextPositionSelector' }, {}],
    });
    await expect.element(toolbar()).not.toBeInTheDocument();
    expect(document.getSelection()?.isCollapsed).toBe(true);
  });

  it('answers the same keys as on a page: a digit for a colour, n for a note', async () => {
    await open();
    select(copy(), PASSAGE);
    await expect.element(toolbar()).toBeVisible();
    await userEvent.keyboard('n');
    await expect.element(page.getByRole('mark')).toHaveTextContent(PASSAGE);
    const note = page.getByRole('textbox', { name: 'Note', exact: true });
    await expect.element(note).toHaveFocus();
    await expect.element(note).toBeInViewport();
  });

  it('takes the colour used last for a note, and no single keys where the reader wants none', async () => {
    const { library } = await open();
    await library.changePreferences({ color: 'blue', singleKeys: false });
    select(copy(), PASSAGE);
    await expect.element(toolbar()).toBeVisible();
    await userEvent.keyboard('1n');
    await expect.element(toolbar()).toBeVisible();
    await toolbar().getByRole('button', { name: 'Add note' }).click();
    await expect.element(page.getByRole('mark')).toHaveTextContent(PASSAGE);
    expect(document.querySelector('mark')?.dataset.color).toBe('blue');
  });

  it('highlights the selection at the key of the browser, also where the colours were put away', async () => {
    const { pressHighlightKey } = await open();
    await pressHighlightKey();
    await expect.element(page.getByText('Nothing is selected.')).toBeVisible();
    select(copy(), PASSAGE);
    await expect.element(toolbar()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(toolbar()).not.toBeInTheDocument();
    await pressHighlightKey();
    await expect.element(page.getByRole('mark')).toHaveTextContent(PASSAGE);
  });

  it('offers nothing outside the copy, and only what lies in it', async () => {
    const { calls } = await open();
    const title = page.getByRole('heading', { name: fakeArticle().title }).element();
    select(title, fakeArticle().title);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await expect.element(toolbar()).not.toBeInTheDocument();
    const range = rangeOf(copy(), PASSAGE);
    document.getSelection()?.setBaseAndExtent(title, 0, range.endContainer, range.endOffset);
    await toolbar().getByRole('button', { name: 'Yellow' }).click();
    await expect
      .poll(() => calls.find(({ method }) => method === 'annotateCopy')?.data)
      .toMatchObject({
        selector: [{ exact: expect.not.stringContaining(fakeArticle().title) as string }, {}, {}],
      });
  });

  it('stores it once at “Try again”, shows it, and takes the offer of another try away', async () => {
    const { library } = fakeLibrary({ articles: [fakeArticle()] });
    let tries = 0;
    const annotateCopy: typeof library.annotateCopy = async (data) => {
      if (++tries === 1) throw new AppError('database-failed', 'The disk is full.');
      return library.annotateCopy(data);
    };
    await open({ methods: { annotateCopy } });
    select(copy(), PASSAGE);
    await toolbar().getByRole('button', { name: 'Green' }).click();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Highlighted.');
    await expect.element(page.getByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
    expect(tries).toBe(2);
  });

  it('offers the colours again when it could not be stored', async () => {
    const annotateCopy = () => Promise.reject(new AppError('database-failed', 'The disk is full.'));
    await open({ methods: { annotateCopy } });
    select(copy(), PASSAGE);
    await toolbar().getByRole('button', { name: 'Green' }).click();
    await expect.element(page.getByText('The disk is full.')).toBeVisible();
    await expect.element(toolbar()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(toolbar()).not.toBeInTheDocument();
  });

  it('keeps watching the notes it watches when a mark is pressed, and watches one that comes', async () => {
    const sentences = ['Câu thứ nhất của bài báo này.', 'Câu thứ hai của bài báo này.'];
    await open({
      contents: { 'article-1': `<p>${PASSAGE}</p>${sentences.map((one) => `<p>${one}</p>`).join('')}` },
      annotations: sentences.map((one, at) => fakeAnnotation(one, { id: `a${at}` })),
    });
    const notes = page.getByRole('list', { name: 'Highlights', exact: true }).getByRole('listitem');
    await page.getByRole('mark').first().click();
    await expect.element(notes.first().getByRole('textbox', { name: 'Note' })).toHaveFocus();
    const watched = vi.spyOn(ResizeObserver.prototype, 'observe');
    onTestFinished(() => watched.mockRestore());
    const notesWatched = () => watched.mock.calls.filter(([one]) => one.localName === 'li').length;
    await page.getByRole('mark').last().click();
    await expect.element(notes.last().getByRole('textbox', { name: 'Note' })).toHaveFocus();
    expect(notesWatched()).toBe(0);
    select(copy(), PASSAGE);
    await toolbar().getByRole('button', { name: 'Green' }).click();
    await expect.poll(() => notesWatched()).toBeGreaterThanOrEqual(3);
  });

  it('comes to the note of a mark that is pressed, also where the list has a hundred before it', async () => {
    const sentences = Array.from({ length: 100 }, (_, at) => `Câu số ${at} của bài báo này.`);
    await open({
      contents: { 'article-1': `<p>${PASSAGE}</p>${sentences.map((one) => `<p>${one}</p>`).join('')}` },
      annotations: sentences.map((one, at) => fakeAnnotation(one, { id: `a${at}` })),
    });
    const mark = page.getByRole('mark').last();
    await expect.element(mark).toHaveTextContent('Câu số 99');
    await mark.click();
    const item = page.getByRole('list', { name: 'Highlights', exact: true }).getByRole('listitem').last();
    await expect.element(item).toHaveTextContent('Câu số 99');
    await expect.element(item.getByRole('textbox', { name: 'Note' })).toHaveFocus();
  });

  it('gives a mark another colour without looking for any passage again', async () => {
    const { library } = await open({ annotations: [fakeAnnotation(PASSAGE, { id: 'a1', color: 'yellow' })] });
    await expect.element(page.getByRole('mark')).toHaveTextContent(PASSAGE);
    const mark = page.getByRole('mark').element() as HTMLElement;
    await library.updateAnnotation({ id: 'a1', color: 'pink' });
    await expect.poll(() => mark.dataset.color).toBe('pink');
    expect(mark.isConnected).toBe(true);
  });
});
