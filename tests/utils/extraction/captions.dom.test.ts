import { describe, expect, it } from 'vitest';
import { readPageMetadata } from '@/utils/extraction/metadata/read-metadata';
import { captions } from '@/utils/extraction/steps/captions';
import { listBlocks } from '@/utils/extraction/steps/list-blocks';
import { pageOf } from './parse-page';

const SENTENCE = 'The council said on Monday that the work on the quay would go on until spring, whatever the weather.';
const CAPTION = 'The quay after the storm of last week';

/** Whether the caption between two kept paragraphs is kept, by what the judgement said of it. */
function keepsCaption(score: number | null): boolean {
  const page = pageOf(
    `<p>${SENTENCE}</p><figure><img src="/a.jpg"><figcaption>${CAPTION}</figcaption></figure><p>${SENTENCE}</p>`,
  );
  const url = 'https://news.example/';
  const blocks = listBlocks(page.body);
  for (const block of blocks) {
    block.chosen = true;
    block.kept = block.text !== CAPTION;
    block.score = block.kept ? 3 : score;
  }
  const known = readPageMetadata(page, url, url, null);
  captions.run({ page, url, base: url, body: page.body, known, blocks, content: null }, () => undefined);
  return blocks.find(({ text }) => text === CAPTION)?.kept ?? false;
}

describe('a caption among the paragraphs', () => {
  it('is put back where the judgement was in doubt, or was not asked', () => {
    expect(keepsCaption(-1.5)).toBe(true);
    expect(keepsCaption(null)).toBe(true);
  });

  it('stays out where much speaks against it', () => {
    expect(keepsCaption(-2.5)).toBe(false);
  });
});
