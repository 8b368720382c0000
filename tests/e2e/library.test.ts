import { describe, expect, it } from 'vitest';
import { Screen } from '@/scripts/driver/screen.mjs';
import { SAMPLE } from '@/scripts/sample.mjs';
import { articleHtml } from './helpers/article-html';
import { openStage } from './helpers/reader';

const OTHER = 'http://other.example/2024/03/01/a-story';

describe('the library', { timeout: 90_000 }, () => {
  const stage = openStage();

  it('narrows the list by what it has in common, and keeps the search', async () => {
    const { web, session } = stage;
    web.set(SAMPLE.url, SAMPLE.html);
    web.set(
      OTHER,
      articleHtml({ body: '<p>The bridge was opened on Sunday, and nobody had to pay for crossing it.</p>'.repeat(8) }),
    );
    for (const url of [SAMPLE.url, OTHER]) {
      const popup = new Screen(await session.openPopup(await session.openPage(url)));
      await popup.click('button', 'Save article');
      await popup.find('link', 'Read copy');
      await popup.page.close();
    }
    const library = new Screen(await session.openLibrary());
    await library.click('button', 'More filters');
    await library.click('button', 'other.example, 1 article');
    await library.find('StaticText', '1 result');
    await library.click('button', 'Save search');
    await library.type('Name of this search', 'The other one');
    await library.page.keyboard.press('Enter');
    await library.find('button', 'The other one');
    await library.page.close();
    const again = new Screen(await session.openLibrary());
    await again.click('button', 'The other one');
    await again.find('StaticText', '1 result');
    expect(await again.page.evaluate(() => location.search)).toBe('?q=site%3Aother.example');
    await again.page.close();
  });

  it('keeps what a reader corrected of an article', async () => {
    const library = new Screen(await stage.session.openLibrary());
    await library.click('link', new RegExp(SAMPLE.title), { within: ['list', 'Articles'] });
    await library.click('button', 'Edit details');
    await library.type('Author', 'Đình Tăng, Lê Minh');
    await library.click('button', 'Save details');
    await library.find('button', 'Undo');
    await library.page.reload();
    await library.find('StaticText', 'Đình Tăng, Lê Minh');
  });
});
