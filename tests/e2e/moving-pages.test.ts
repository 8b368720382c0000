import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { paintedPassages } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { articleHtml, SENTENCES } from './helpers/article-html';
import { highlight, openStage, paintedTexts } from './helpers/reader';

const PASSAGE = '1,200 marks for every metre';
const PLAIN = SENTENCES.map((text) => `<p>${text}</p>`).join('');

describe('highlights on pages that move', { timeout: 90_000 }, () => {
  const stage = openStage();
  const open = (url: string, html: string) => {
    stage.web.set(url, html);
    return stage.session.openPage(url);
  };
  const reread = async (page: Page) => {
    await page.reload();
    await page.bringToFront();
  };

  it('are painted on each article that is navigated to without loading, and again when the reader goes back', async () => {
    const other = PLAIN.replaceAll('bridge', 'ferry').replaceAll('1,200 marks', '3,400 marks');
    const page = await open('http://app.example/bridge', articleHtml());
    const go = (path: string, html: string) =>
      page.evaluate(
        (to, inner) => {
          if (location.pathname !== to) history.pushState({}, '', to);
          document.querySelector('article')!.innerHTML = inner;
        },
        path,
        html,
      );
    await highlight(page, PASSAGE);
    const first = await page.evaluate(() => document.querySelector('article')!.innerHTML);
    await go('/ferry', `<h1>Ferry to be repaired before winter</h1>${other}`);
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([]);
    await highlight(page, '3,400 marks for every metre', 'Blue');
    await page.goBack();
    await go('/bridge', first);
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([PASSAGE]);
  });

  it('are kept in closed details, and shown there when the popup leads to them', async () => {
    const body = `<p>${SENTENCES[0]}</p><details><summary>What it costs</summary><p>${SENTENCES[1]}</p></details><p>${SENTENCES[2]}</p>`;
    const page = await open('http://details.example/a', articleHtml({ body }));
    await page.evaluate(() => (document.querySelector('details')!.open = true));
    await highlight(page, PASSAGE);
    await reread(page);
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([PASSAGE]);
    expect((await paintedPassages(page))[0]!.name).toBe('pressmark-yellow-normal');
    const popup = new Screen(await stage.session.openPopup(page));
    await popup.says('list', 'Highlights', new RegExp(PASSAGE));
    await popup.click('button', 'Show on page');
    await expect.poll(() => page.evaluate(() => document.querySelector('details')!.open)).toBe(true);
  });

  it('are found in the panel of a tab that is not shown, and stay when it is', async () => {
    const body = `<div role="tablist"><button role="tab">News</button><button role="tab">Costs</button></div>
      <div id="news"><p>${SENTENCES[0]}</p><p>${SENTENCES[2]}</p></div><div id="costs" hidden><p>${SENTENCES[1]}</p></div>`;
    const page = await open('http://tabs.example/a', articleHtml({ body }));
    const turn = (to: string) =>
      page.evaluate((id) => {
        for (const one of ['news', 'costs']) document.getElementById(one)!.hidden = one !== id;
      }, to);
    await turn('costs');
    await highlight(page, PASSAGE);
    await reread(page);
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([PASSAGE]);
    await turn('costs');
    expect(await paintedTexts(page)).toEqual([PASSAGE]);
    expect((await paintedPassages(page))[0]!.name).toBe('pressmark-yellow-normal');
  });

  it('go with the rows of a virtualised list, and come back with them, and are not called lost', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `Row ${at}: ${SENTENCES[at % 3]!.replace('the', `the ${at}th`)}`,
    );
    const page = await open(
      'http://list.example/a',
      articleHtml({
        body: `${PLAIN}<div id="list"></div><script type="application/json">${JSON.stringify(rows)}</script>`,
      }),
    );
    const show = (from: number) =>
      page.evaluate((first) => {
        const all = JSON.parse(document.querySelector('article script')!.textContent) as string[];
        const drawn = all.slice(first, first + 8).map((text) => {
          const row = document.createElement('p');
          row.textContent = text;
          return row;
        });
        document.getElementById('list')!.replaceChildren(...drawn);
      }, from);
    await show(0);
    const passage = 'Row 4: Engineers estimate';
    await highlight(page, passage);
    await show(30);
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([]);
    const popup = new Screen(await stage.session.openPopup(page));
    const said = await popup.says('list', 'Highlights', new RegExp(passage));
    expect(said).not.toMatch(/Not on the page/);
    await popup.page.close();
    await show(0);
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([passage]);
  });

  it('wait for the original while the browser translates the page', async () => {
    const page = await open('http://foreign.example/a', articleHtml());
    await highlight(page, PASSAGE);
    const original = await page.evaluate(() => document.querySelector('article')!.innerHTML);
    // As Chrome does it: a class on the root, and each text within two elements that say nothing of their looks.
    await page.evaluate(() => {
      document.documentElement.classList.add('translated-ltr');
      const walker = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if ((walker.currentNode as Text).data.trim()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit';
        inner.textContent = text.data
          .split(' ')
          .map((word) => `${word.slice(1)}${word[0]}ay`)
          .join(' ');
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
    await new Screen(page).find('StaticText', /^This page is shown in translation/);
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([]);
    const popup = new Screen(await stage.session.openPopup(page));
    const said = await popup.says('list', 'Highlights', new RegExp(PASSAGE));
    expect(said).not.toMatch(/Not on the page|Changed/);
    await popup.page.close();
    await page.evaluate((html) => {
      document.documentElement.classList.remove('translated-ltr');
      document.querySelector('article')!.innerHTML = html;
    }, original);
    await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([PASSAGE]);
    expect((await paintedPassages(page))[0]!.name).toBe('pressmark-yellow-normal');
  });

  it('are painted anew each time a framework draws the page again', async () => {
    const page = await open('http://framework.example/a', articleHtml());
    await highlight(page, PASSAGE);
    for (let time = 0; time < 3; time++) {
      await page.evaluate(() => {
        const article = document.querySelector('article')!;
        article.replaceWith(article.cloneNode(true));
      });
      await expect.poll(() => paintedTexts(page), { timeout: 10_000 }).toEqual([PASSAGE]);
      expect(
        await page.evaluate(() =>
          [...CSS.highlights].every(([, one]) => [...one].every((range) => range.startContainer.isConnected)),
        ),
      ).toBe(true);
    }
  });
});
