import { describe, expect, it } from 'vitest';
import { textOf } from '@/utils/extraction/text-of';
import { parsePage } from './parse-page';

const textIn = (html: string) => textOf(parsePage(html).body);

describe('the text of content', () => {
  it('has a line for each block and a tab between the cells of a row', () => {
    expect(
      textIn('<p>One <b>two</b></p><table><tr><td>a</td><td> b</td></tr><tr><td>c</td></tr></table><pre>x \n  y</pre>'),
    ).toBe('One two\na\tb\nc\nx\ny');
  });

  it('is read in time that grows with its length, however many spaces stand in a row', () => {
    const row = ' '.repeat(300_000);
    expect(textIn(`<pre>a${row}b\n${row}c</pre>`)).toBe('a b\nc');
  });
});
