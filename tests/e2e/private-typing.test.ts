import type { KeyInput } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { selectPassage } from '@/scripts/driver/passages.mjs';
import { Screen } from '@/scripts/driver/screen.mjs';
import { articleHtml } from './helpers/article-html';
import { openStage } from './helpers/reader';

/** Hears everything there is to hear, before any other script, and remembers what it can read. */
const SPY = `<script>
  window.heard = [];
  const types = new Set(['textInput', 'compositionstart', 'compositionupdate', 'compositionend', 'focusin', 'focusout']);
  for (const name in window) if (name.startsWith('on')) types.add(name.slice(2));
  for (const type of types) {
    for (const target of [window, document]) {
      for (const capture of [true, false]) {
        target.addEventListener(type, (event) => {
          const { key, code, data } = event;
          const moved = event.clipboardData ?? event.dataTransfer;
          const text = moved ? moved.getData('text/plain') : '';
          if ([key, code, data, text].some((one) => one)) heard.push({ type, key, code, data, text });
        }, { capture });
      }
    }
  }
</script>`;

describe('what is typed into a note', { timeout: 90_000 }, () => {
  const stage = openStage();

  it('is heard by no listener of the page, by keys, by an input method or from the clipboard, and is kept', async () => {
    stage.web.set('http://spy.example/a', articleHtml().replace('<head>', `<head>${SPY}`));
    const page = await stage.session.openPage('http://spy.example/a');
    const heard = () => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.splice(0));
    const screen = new Screen(page);
    await page.keyboard.press('x');
    expect(await heard()).not.toEqual([]);
    await selectPassage(page, '1,200 marks for every metre');
    await screen.click('button', 'Add note');
    await screen.find('textbox', 'Note');
    await heard();
    await page.keyboard.type('Ask her');
    const input = await page.createCDPSession();
    await input.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
    await input.send('Input.insertText', { text: '日本' });
    await page.keyboard.type('!');
    await page.keyboard.press('Backspace');
    expect(await heard()).toEqual([]);
    const withControl = async (key: KeyInput) => {
      await page.keyboard.down('Control');
      await page.keyboard.press(key);
      await page.keyboard.up('Control');
    };
    await withControl('a');
    await withControl('x');
    await withControl('v');
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Escape');
    await screen.gone('textbox', 'Note');
    const popup = new Screen(await stage.session.openPopup(page));
    await popup.says('list', 'Highlights', /Ask her日本/);
  });
});
