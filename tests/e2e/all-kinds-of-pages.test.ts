import { describe, expect, it } from 'vitest';
import { clickPassage, selectPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { SAMPLE } from '@/scripts/sample.mjs';
import { articleHtml, SENTENCES } from './helpers/article-html';
import { highlight, openStage, paintedTexts } from './helpers/reader';
import { toolbarButton } from './helpers/toolbar-button';

const PASSAGE = '1,200 marks for every metre';
const FOUND = { title: expect.stringContaining('Article found') };
const SILENT = { badge: '', title: 'Pressmark' };

/** Long enough for a detector that would speak to have spoken. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 2000));

describe('Pressmark on all kinds of pages', { timeout: 60_000 }, () => {
  const stage = openStage();
  const open = (url: string, html: string, headers: Record<string, string> = {}) => {
    stage.web.set(url, { body: html, headers });
    return stage.session.openPage(url);
  };

  it('stays silent on a home page, and on one that has no article', async () => {
    const cards = Array.from(
      { length: 40 },
      (_, at) => `<article><h3><a href="/${at}">Headline number ${at}</a></h3><p>Short.</p></article>`,
    );
    const home = await open(
      'http://paper.example/',
      `<!doctype html><title>The Paper</title><body><nav><a href="/a">A</a></nav>${cards.join('')}`,
    );
    const form = await open(
      'http://paper.example/login',
      '<!doctype html><title>Log in</title><form><input><input type="password"><button>Log in</button></form>',
    );
    await quiet();
    expect(await toolbarButton(stage.session, home)).toMatchObject(SILENT);
    expect(await toolbarButton(stage.session, form)).toMatchObject(SILENT);
  });

  it('says in words that there is nothing to save', async () => {
    const page = await open('http://paper.example/empty', '<!doctype html><title>Nothing</title><body></body>');
    const popup = new Screen(await stage.session.openPopup(page));
    await popup.click('button', 'Save article');
    await popup.says('status', '', /no text|no article/i);
    await popup.page.close();
  });

  it('says in words that it cannot work on a page of the browser', async () => {
    const page = await stage.session.openPage('chrome://version');
    const popup = new Screen(await stage.session.openPopup(page));
    await popup.find('StaticText', /belongs to the browser|may not read this page/);
    await popup.page.close();
  });

  it('highlights on a page that forbids scripts, styles and trusted sinks', async () => {
    const page = await open('http://strict.example/a', articleHtml(), {
      'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    });
    await expect.poll(() => toolbarButton(stage.session, page), { timeout: 5000 }).toMatchObject(FOUND);
    await highlight(page, PASSAGE);
    expect(await paintedTexts(page)).toEqual([PASSAGE]);
  });

  it('highlights on a page that is sandboxed', async () => {
    const page = await open('http://sandboxed.example/a', articleHtml(), { 'content-security-policy': 'sandbox' });
    await expect.poll(() => toolbarButton(stage.session, page), { timeout: 5000 }).toMatchObject(FOUND);
    await highlight(page, PASSAGE);
    expect(await paintedTexts(page)).toEqual([PASSAGE]);
  });

  it('notices an article that arrives late, and one that is navigated to without loading', async () => {
    const shell = `<!doctype html><title>App</title><body><div id="app">Loading</div><template>${articleHtml().replace(/^[^]*<main>|<\/main>[^]*$/g, '')}</template></body>`;
    const page = await open('http://app.example/', shell);
    await quiet();
    expect(await toolbarButton(stage.session, page)).toMatchObject(SILENT);
    await page.evaluate(() => {
      history.pushState({}, '', '/2026/11/old-bridge-to-be-repaired');
      document
        .querySelector('#app')
        ?.replaceChildren(document.querySelector('template')?.content.cloneNode(true) ?? '');
    });
    await expect.poll(() => toolbarButton(stage.session, page), { timeout: 5000 }).toMatchObject(FOUND);
    await highlight(page, PASSAGE);
    await page.evaluate(() => {
      history.pushState({}, '', '/');
      document.querySelector('#app')?.replaceChildren('Home');
    });
    await expect.poll(() => paintedTexts(page)).toEqual([]);
  });

  it('finds a highlight again when the page comes in another Unicode form', async () => {
    const page = await open(SAMPLE.url, SAMPLE.html);
    await highlight(page, SAMPLE.passage);
    stage.web.set(SAMPLE.url, SAMPLE.html.normalize('NFD'));
    await page.reload();
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([SAMPLE.passage.normalize('NFD')]);
  });

  it('paints again on a page that comes back from the back/forward cache', async () => {
    const page = await open('http://cached.example/a', articleHtml());
    await highlight(page, PASSAGE);
    stage.web.set('http://cached.example/b', '<!doctype html><title>b</title><p>b</p>');
    await page.goto('http://cached.example/b');
    await page.goBack();
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([PASSAGE]);
  });

  it('keeps overlapping highlights, emoji and combining marks whole', async () => {
    const body = `<p>${SENTENCES[0]}</p><p>Before the fair 👩‍👩‍👧 came ${'hoà'.normalize('NFD')} and peace to both banks, said the mayor of the upper town.</p><p>${SENTENCES[1]}</p>`;
    const page = await open('http://marks.example/a', articleHtml({ body }));
    await highlight(page, `fair 👩‍👩‍👧 came ${'hoà'.normalize('NFD')}`);
    await highlight(page, 'and peace to both banks', 'Blue');
    await highlight(page, `${'hoà'.normalize('NFD')} and peace`, 'Pink');
    expect(await paintedTexts(page)).toHaveLength(3);
  });

  it('offers no colours in a text field', async () => {
    const page = await open(
      'http://field.example/a',
      articleHtml({
        body: `<p>${SENTENCES.join('</p><p>')}</p><textarea cols="60">Some words of the reader</textarea>`,
      }),
    );
    await expect.poll(() => toolbarButton(stage.session, page), { timeout: 5000 }).toMatchObject(FOUND);
    await page.focus('textarea');
    await page.evaluate(() => document.querySelector('textarea')?.select());
    const popup = new Screen(await stage.session.openPopup(page));
    await popup.click('button', 'Highlight selection');
    await popup.says('status', '', /text field|Nothing is selected/);
    await popup.page.close();
  });

  it('keeps a note of 100,000 characters', async () => {
    const page = await open('http://long.example/a', articleHtml());
    await highlight(page, PASSAGE);
    const popup = new Screen(await stage.session.openPopup(page));
    const note = 'chữ '.repeat(25_000).trim();
    await popup.find('textbox', 'Article note');
    await popup.page.evaluate((text) => {
      const field = document.querySelector<HTMLTextAreaElement>('textarea');
      field?.focus();
      document.execCommand('insertText', false, text);
    }, note);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await popup.page.close();
    const again = new Screen(await stage.session.openPopup(page));
    expect((await again.find('textbox', 'Article note')).value).toHaveLength(note.length);
    await again.page.close();
  });

  it('works on a page of 50,000 text nodes', async () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `<b>${at}</b> `).join('');
    const page = await open(
      'http://huge.example/a',
      articleHtml({ body: `<p>${SENTENCES.join('</p><p>')}</p><p>${many}</p>` }),
    );
    await selectPassage(page, PASSAGE);
    // From the popup: the accessibility tree of such a page takes a test too long to read.
    const popup = new Screen(await stage.session.openPopup(page));
    await popup.click('button', 'Highlight selection');
    await expect.poll(() => paintedTexts(page), { timeout: 20_000 }).toEqual([PASSAGE]);
    await popup.page.close();
  });

  it('keeps the note of a highlight out of reach of the page', async () => {
    const page = await open('http://nosy.example/a', articleHtml());
    await highlight(page, PASSAGE);
    await clickPassage(page, PASSAGE);
    const screen = new Screen(page);
    await screen.type('Note', 'a secret of the reader');
    const seen = await page.evaluate(() => {
      const hosts = [...document.querySelectorAll('*')];
      return hosts.some((host) => host.shadowRoot !== null) || document.documentElement.outerHTML.includes('a secret');
    });
    expect(seen).toBe(false);
  });

  it('selects nothing away from the reader: the selection of a passage can be given up', async () => {
    const page = await open('http://calm.example/a', articleHtml());
    await selectPassage(page, PASSAGE);
    const screen = new Screen(page);
    await screen.find('button', 'Yellow');
    await page.keyboard.press('Escape');
    await screen.gone('button', 'Yellow');
  });
});
