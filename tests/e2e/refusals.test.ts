import { describe, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { Screen } from '@/scripts/driver/screen.mjs';
import { articleHtml, SENTENCES } from './helpers/article-html';
import { openStage } from './helpers/reader';

/** The smallest file that a PDF viewer opens. */
const PDF =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>';

const MEGABYTES_5 = 5 * 1024 * 1024;

describe('what cannot be done is said in words', { timeout: 60_000 }, () => {
  const stage = openStage();
  const open = (url: string, body: string, headers: Record<string, string> = {}) => {
    stage.web.set(url, { body, headers });
    return stage.session.openPage(url);
  };
  const popup = {
    /** Presses a button of the popup over the page, and waits for what it says then. */
    async says(page: Page, button: string, said: RegExp) {
      const screen = new Screen(await stage.session.openPopup(page));
      await screen.click('button', button);
      await screen.says('status', '', said);
      await screen.page.close();
    },
  };

  it('when nothing is selected', async () => {
    const page = await open('http://plain.example/a', articleHtml());
    await popup.says(page, 'Highlight selection', /Nothing is selected/);
  });

  it('when the selection is in a text field', async () => {
    const page = await open(
      'http://field.example/a',
      articleHtml({ body: `<p>${SENTENCES.join('</p><p>')}</p><textarea>typed</textarea>` }),
    );
    await page.evaluate(() => {
      const field = document.querySelector('textarea')!;
      field.focus();
      field.select();
    });
    await popup.says(page, 'Highlight selection', /inside a text field/);
  });

  it('when the selection is in a frame of another site', async () => {
    stage.web.set('http://other.example/inner', '<!doctype html><p id="p">Words in a frame.</p>');
    const page = await open(
      'http://framed.example/a',
      articleHtml({ body: `<p>${SENTENCES.join('</p><p>')}</p><iframe src="http://other.example/inner"></iframe>` }),
    );
    const frame = await page.waitForFrame((one) => one.url().endsWith('/inner'));
    await frame.waitForSelector('#p');
    await frame.evaluate(() => {
      window.focus();
      getSelection()!.selectAllChildren(document.getElementById('p')!);
    });
    await popup.says(page, 'Highlight selection', /inside an embedded frame/);
  });

  it('when the article is nothing but pictures', async () => {
    const page = await open('http://pictures.example/a', articleHtml({ body: '<img src="/1.jpg"><img src="/2.jpg">' }));
    await popup.says(page, 'Save article', /no article|no text/i);
  });

  it('when the page is a PDF', async () => {
    const page = await open('http://papers.example/a.pdf', PDF, { 'content-type': 'application/pdf' });
    const screen = new Screen(await stage.session.openPopup(page));
    await screen.find('StaticText', /This is a PDF/);
    await screen.page.close();
  });

  it('and a page that carries five megabytes of data is saved', async () => {
    const page = await open(
      'http://long.example/a',
      articleHtml({
        body: `<p>${SENTENCES.join('</p><p>')}</p><script type="application/json">"${'x'.repeat(MEGABYTES_5)}"</script>`,
      }),
    );
    await popup.says(page, 'Save article', /saved/i);
  });

  it('and broken HTML is saved', async () => {
    const page = await open(
      'http://broken.example/a',
      articleHtml({ body: `<p>${SENTENCES.join('<p><b>')}</div></table><li>` }).replace('</html>', ''),
    );
    await popup.says(page, 'Save article', /saved/i);
  });

  it('when the reader stops a saving that takes long', async () => {
    const body = SENTENCES.map((text) => `<p>${text}</p>`)
      .join('')
      .repeat(6_000);
    const page = await open('http://long.example/2026/11/01/a-long-story', articleHtml({ body }));
    const screen = new Screen(await stage.session.openPopup(page));
    await screen.click('button', 'Save article');
    await screen.click('button', 'Cancel');
    await screen.says('status', '', /Cancelled. Nothing was saved/);
    await screen.find('button', 'Save article');
    await screen.page.close();
  });
});
