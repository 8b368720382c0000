import { page, userEvent } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import type { Article } from '@/utils/model/article';
import { AppError } from '@/utils/model/errors';
import { fakeAnnotation, fakeArticle } from '../../helpers/fake-articles';
import { openPopup } from '../../helpers/open-popup';

const QUOTE = 'toàn tỉnh đã kết nạp được 5.649 đảng viên';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const copyLink = () => page.getByRole('link', { name: 'Read copy' });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });

describe('the popup over an article', () => {
  it('shows the title of the tab, saves the article, and says so', async () => {
    const { calls } = openPopup();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('The title of the tab');
    await button('Save article').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Article saved.');
    await expect.element(copyLink()).toBeVisible();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(fakeArticle().title);
    expect(calls).toContainEqual({ method: 'saveArticle', data: { tabId: 7 } });
  });

  it('leads to the stored copy once it is saved, and gives that the focus of the button it replaces', async () => {
    openPopup();
    await expect.element(button('Save article')).toBeVisible();
    (button('Save article').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(copyLink()).toHaveFocus();
    await expect.element(copyLink()).toHaveAttribute('href', `/library.html?article=${fakeArticle().id}`);
  });

  it('gives the stored copy the focus also where the library changes while the outcome is read', async () => {
    let article: Article | null = null;
    const unsaved = { url: fakeArticle().url, site: null, title: '', unreachable: null, detection: null };
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const { putArticle } = openPopup({
      methods: {
        tabState: async () => {
          const seen = article;
          await pause(50);
          return { ...unsaved, siteRule: null, article: seen, annotations: [], drafts: {} };
        },
        saveArticle: async () => {
          article = fakeArticle();
          // Other surfaces are told while the popup reads the outcome, so that it reads anew.
          setTimeout(() => putArticle(fakeArticle()), 10);
          return { ok: true, article, isNew: true };
        },
      },
    });
    await expect.element(button('Save article')).toBeVisible();
    (button('Save article').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(copyLink()).toHaveFocus();
  });

  it('takes no focus where it was saved before', async () => {
    openPopup({ saved: true });
    await expect.element(copyLink()).toBeVisible();
    expect(document.activeElement).toBe(document.body);
  });

  it('says how to highlight in a way that can be followed: the popup is gone at a click into the page', async () => {
    openPopup();
    await expect.element(page.getByText('the colours appear beside it')).toBeVisible();
  });

  it('says how to highlight where no colours are offered', async () => {
    openPopup({ tab: { detection: { isArticle: false, confidence: 0, because: [] } } });
    await expect.element(page.getByText('open Pressmark again and press “Highlight selection”')).toBeVisible();
  });

  it('gives the reasons for what it thinks of the page, and keeps a rule for the site', async () => {
    const { calls } = openPopup();
    await page.getByText('Why?').click();
    await expect.element(page.getByRole('list', { name: 'Reasons' })).toHaveTextContent('Marked up as a news article');
    await page.getByRole('combobox').selectOptions('never');
    await expect
      .poll(() => calls)
      .toContainEqual({
        method: 'setSiteRule',
        data: { site: 'dangcongsan.example', rule: 'never' },
      });
    // What the reader does not want offered is not: it can still be saved.
    await expect.element(page.getByText('You do not want articles offered here')).toBeVisible();
    expect(document.querySelector<HTMLElement>('.detection')?.dataset.found).toBeUndefined();
    await expect.element(button('Save article')).toHaveAttribute('data-kind', 'plain');
  });

  it('highlights the selection in the colour that was chosen', async () => {
    const { calls } = openPopup({ saved: true });
    await page.getByRole('radio', { name: 'Green' }).click();
    await button('Highlight selection').click();
    await expect.element(page.getByRole('list', { name: 'Highlights' }).getByRole('listitem')).toBeVisible();
    expect(calls).toContainEqual({ method: 'annotateSelection', data: { tabId: 7, color: 'green' } });
  });

  it('says in words why nothing could be highlighted', async () => {
    openPopup({ saved: true, methods: { annotateSelection: async () => ({ ok: false, reason: 'nothing-selected' }) } });
    await button('Highlight selection').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Nothing is selected.');
  });

  it('says how far saving has come, and stops it when asked to', async () => {
    let finish = () => {};
    const saveArticle = async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return { ok: false, reason: 'cancelled' } as const;
    };
    const cancelSaving = async () => finish();
    const { tell, calls } = openPopup({ methods: { saveArticle, cancelSaving } });
    await button('Save article').click();
    const progress = page.getByRole('progressbar', { name: 'Saving the article' });
    tell({ articleIds: [], saving: { tabId: 8, done: 0.9 } });
    tell({ articleIds: [], saving: { tabId: 7, done: 0.4 } });
    await expect.element(progress).toHaveValue(0.4);
    await button('Cancel').click();
    await expect.element(page.getByRole('status')).toHaveTextContent('Cancelled. Nothing was saved.');
    await expect.element(progress).not.toBeInTheDocument();
    await expect.element(button('Save article')).toBeVisible();
    expect(calls).toContainEqual({ method: 'cancelSaving', data: { tabId: 7 } });
  });

  it('asks for one save however often the button is pressed', async () => {
    let saves = 0;
    let finish = () => {};
    const saveArticle = async () => {
      saves++;
      await new Promise<void>((resolve) => (finish = resolve));
      return { ok: false, reason: 'paywall' } as const;
    };
    openPopup({ methods: { saveArticle } });
    await button('Save article').click();
    (button('Saving…').element() as HTMLElement).click();
    await expect.element(page.getByRole('progressbar', { name: 'Saving the article' })).toBeVisible();
    finish();
    await expect.element(page.getByRole('status')).toHaveTextContent('paywall');
    expect(saves).toBe(1);
  });
});

describe('a highlight in the popup', () => {
  const annotation = () => fakeAnnotation(QUOTE, { id: 'a1', note: 'Old note', tags: ['số liệu'] });

  it('keeps each letter of a note as it is typed', async () => {
    const { calls } = openPopup({ saved: true, annotations: [annotation()] });
    await textbox('Note').fill('');
    await userEvent.type(textbox('Note'), 'số');
    const drafts = calls.filter((call) => call.method === 'saveDraft');
    expect(drafts.at(-1)).toEqual({ method: 'saveDraft', data: { key: 'annotation:a1', text: 'số' } });
    expect(drafts.length).toBeGreaterThanOrEqual(3);
  });

  it('never writes over a note that is being typed when the same note changes elsewhere', async () => {
    const { putAnnotation, calls } = openPopup({ saved: true, annotations: [annotation()] });
    await textbox('Note').fill('My words');
    const before = calls.filter((call) => call.method === 'tabState').length;
    putAnnotation(fakeAnnotation(QUOTE, { id: 'a1', note: 'Words of another tab' }));
    await expect.poll(() => calls.filter((call) => call.method === 'tabState').length).toBeGreaterThan(before);
    await expect.element(textbox('Note')).toHaveValue('My words');
  });

  it('asks the page again only where its own article has changed', async () => {
    const { tell, calls } = openPopup({ saved: true });
    const asked = () => calls.filter((call) => call.method === 'tabState').length;
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent(fakeArticle().title);
    const before = asked();
    tell({ articleIds: ['another'] });
    tell({ articleIds: ['another', fakeArticle().id] });
    expect(asked()).toBe(before + 1);
  });

  it('shows a note that was changed elsewhere once this one is left', async () => {
    const { putAnnotation, drafts } = openPopup({ saved: true, annotations: [annotation()] });
    await textbox('Note').fill('My words');
    await userEvent.click(page.getByRole('heading', { level: 1 }));
    delete drafts['annotation:a1'];
    putAnnotation(fakeAnnotation(QUOTE, { id: 'a1', note: 'Words of another tab' }));
    await expect.element(textbox('Note')).toHaveValue('Words of another tab');
  });

  it('keeps the words of a note that could not be stored, and stores them at the second try', async () => {
    const stored: string[] = [];
    let isFull = true;
    const saveDraft = async ({ text }: { text: string }) => {
      if (isFull) throw new Error('The disk is full.');
      stored.push(text);
    };
    openPopup({ saved: true, annotations: [annotation()], methods: { saveDraft } });
    await textbox('Note').fill('A thought');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent(/^Not stored yet\. .*The disk is full\. Your words are kept here/);
    await expect.element(textbox('Note')).toHaveValue('A thought');
    isFull = false;
    await button('Store again').click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(stored).toEqual(['A thought']);
  });

  it('takes tags at Enter and at a comma, and removes one at its button', async () => {
    const { calls } = openPopup({ saved: true, annotations: [annotation()] });
    await userEvent.type(textbox('Tags'), 'ngân sách{Enter}');
    await expect.element(button('Remove tag ngân sách')).toBeVisible();
    await userEvent.type(textbox('Tags'), 'quý một,');
    await expect.element(button('Remove tag quý một')).toBeVisible();
    await button('Remove tag số liệu').click();
    await expect.element(button('Remove tag số liệu')).not.toBeInTheDocument();
    const last = calls.findLast((call) => call.method === 'updateAnnotation');
    expect(last?.data).toEqual({ id: 'a1', tags: ['ngân sách', 'quý một'] });
  });

  it('is removed at once, and comes back at Undo', async () => {
    openPopup({ saved: true, annotations: [annotation()] });
    await button('Remove highlight').click();
    await expect.element(page.getByText(QUOTE)).not.toBeInTheDocument();
    await button('Undo').click();
    await expect.element(page.getByText(QUOTE)).toBeVisible();
  });

  it('says what the page changed, and calls out what alters the meaning', async () => {
    const checked = '2024-03-03T00:00:00Z';
    const edited = fakeAnnotation(QUOTE, {
      id: 'a1',
      anchoring: {
        verdict: 'edited',
        confidence: 0.9,
        checked,
        changes: [
          { kind: 'delete', text: '5.649', alarm: 'figure' },
          { kind: 'insert', text: '5.900', alarm: 'figure' },
          { kind: 'equal', text: ' đảng viên' },
        ],
      },
    });
    const orphan = fakeAnnotation('xóa tên 617 trường hợp', {
      id: 'a2',
      anchoring: { verdict: 'orphan', confidence: 0, checked, changes: [] },
    });
    openPopup({ saved: true, annotations: [orphan, edited] });
    const items = page.getByRole('list', { name: 'Highlights' }).getByRole('listitem');
    await expect.element(items.nth(0)).toHaveTextContent('Edited since');
    await expect.element(items.nth(0)).toHaveTextContent('Changed: a figure 5.649 → 5.900');
    await expect.element(items.nth(0).getByRole('deletion').first()).toHaveTextContent('5.649');
    await expect.element(items.nth(0).getByRole('insertion').first()).toHaveTextContent('5.900');
    await expect.element(items.nth(1)).toHaveTextContent('Not on the page');
    await expect.element(page.getByText('1 quote edited since, 1 not on the page')).toBeVisible();
  });
});

describe('a note on the whole article', () => {
  it('is kept for the page before it is saved, and is there after', async () => {
    const { calls } = openPopup();
    await textbox('Article note').fill('Read again');
    const key = `page:${fakeArticle().sources[0]}`;
    expect(calls).toContainEqual({ method: 'saveDraft', data: { key, text: 'Read again' } });
    await button('Save article').click();
    await expect.element(copyLink()).toBeVisible();
    await expect.element(textbox('Article note')).toHaveValue('Read again');
  });

  it('is typed on in the same field, undisturbed, while the page is being saved', async () => {
    const { putArticle, drafts, calls } = openPopup();
    await textbox('Article note').click();
    await userEvent.keyboard('Read');
    const field = textbox('Article note').element();
    const key = Object.keys(drafts)[0]!;
    putArticle(fakeArticle({ note: 'Read' }));
    await expect.element(copyLink()).toBeVisible();
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard(' again');
    expect(textbox('Article note').element()).toBe(field);
    await expect.element(textbox('Article note')).toHaveValue('Read again');
    expect(calls.findLast(({ method }) => method === 'saveDraft')?.data).toEqual({ key, text: 'Read again' });
    await userEvent.click(page.getByRole('heading', { level: 1 }));
    putArticle(fakeArticle({ note: 'What the library made of it' }));
    await expect.element(textbox('Article note')).toHaveValue('What the library made of it');
    expect(textbox('Article note').element()).toBe(field);
  });

  it('says so where the article is gone for good, and leaves the words to be copied', async () => {
    const saveDraft = async () => {
      throw new AppError('not-found', 'This article is no longer in your library.');
    };
    openPopup({ saved: true, methods: { saveDraft } });
    await textbox('Article note').fill('Too late');
    await expect.element(page.getByRole('alert')).toHaveTextContent('This article is no longer in your library.');
    await expect.element(button('Store again')).not.toBeInTheDocument();
    await expect.element(textbox('Article note')).toHaveValue('Too late');
  });
});

describe('a page that cannot be worked on', () => {
  it('says why, offers nothing to do there, and still searches', async () => {
    openPopup({ tab: { unreachable: 'pdf', title: 'report.pdf', detection: null } });
    await expect.element(page.getByText('This is a PDF.')).toBeVisible();
    await expect.element(button('Save article')).not.toBeInTheDocument();
    await expect.element(page.getByRole('link', { name: 'Open library' })).toHaveAttribute('href', '/library.html');
    await page.getByRole('searchbox', { name: 'Search saved articles' }).fill('xay dung');
    await expect.element(page.getByRole('list', { name: 'Search results' })).toBeVisible();
  });
});

describe('export from the popup', () => {
  it('downloads the article as Markdown, and copies it', async () => {
    const { copied, downloaded } = openPopup({ saved: true, annotations: [fakeAnnotation(QUOTE, { id: 'a1' })] });
    await button('Export Markdown').click();
    await expect.poll(() => downloaded.length).toBe(1);
    expect(downloaded[0]?.name).toMatch(/\.md$/u);
    expect(await downloaded[0]?.blob.text()).toContain(`> ${QUOTE}`);
    await expect.element(page.getByRole('status')).toHaveTextContent('and copied');
    await button('Copy Markdown').click();
    await expect.poll(() => copied.length).toBe(2);
    expect(copied).toEqual(Array.from({ length: 2 }, () => copied[0]));
    expect(copied[0]).toBe(await downloaded[0]?.blob.text());
    expect(downloaded.length).toBe(1);
  });
});
