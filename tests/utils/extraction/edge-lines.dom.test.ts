import { expect, it } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';
import type { ArticleMetadata } from '@/utils/model/article';
import { pageOf } from './parse-page';

const text = Array.from(
  { length: 5 },
  (_, index) => `<p>Paragraph number ${index} tells, in a sentence that is long enough, what happened that day.</p>`,
).join('');

async function metadataOf(above: string, head: string): Promise<ArticleMetadata> {
  const outcome = await extractArticle(pageOf(`<main>${above}${text}</main>`, head), 'https://coast.example/a');
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.extraction.metadata;
}

it('a headline that only stands over the text is read with its breaks, without the readings of its letters', async () => {
  const heading = '<h1>Bão số 3<br>đổ bộ vào <ruby>港<rt>みなと</rt></ruby>, hàng trăm tàu thuyền chạy về bến</h1>';
  const { title } = await metadataOf(heading, '<title>Coast News</title>');
  expect(title).toBe('Bão số 3 đổ bộ vào 港, hàng trăm tàu thuyền chạy về bến');
});

it('a block that the title of the page begins with is read with its breaks', async () => {
  const block = '<div><b>The harbour opens</b><br><b>after the storm</b></div>';
  const { title, siteName } = await metadataOf(
    block,
    '<title>The harbour opens after the storm - Ebb and Flow</title>',
  );
  expect({ title, siteName }).toEqual({ title: 'The harbour opens after the storm', siteName: 'Ebb and Flow' });
});

it('a name and what leads up to it are two words where they are two pieces of a line', async () => {
  const line = '<div><span>Text</span><span>Jane Doe</span></div>';
  expect(await metadataOf(line, '<title>The harbour opens</title>')).toMatchObject({ byline: 'Jane Doe' });
});
