import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';
import type { TraceLine } from '@/utils/extraction/trace';
import { pageOf } from './parse-page';

const TITLE = 'The harbour opens again after the storm';
const NEXT = 'Thirty years on the stage, and still no manager';
const sentence = (topic: string): string =>
  `The ${topic} was looked at on Monday, and the council, which had asked for it, said that the work would go on until spring.`;
const paragraphs = (...topics: string[]): string => topics.map((topic) => `<p>${sentence(topic)}</p>`).join('');
const ofArticle = paragraphs('quay', 'bridge');
const ofNext = paragraphs('theatre', 'curtain', 'orchestra', 'ballet', 'opera', 'chorus', 'costume', 'balcony');

const pageWith = (body: string, head = ''): Document =>
  pageOf(`<main>${body}</main>`, `<title>${TITLE} | Coast News</title>${head}`);

async function textOf(body: string): Promise<string> {
  const outcome = await extractArticle(pageWith(body), 'https://news.example/harbour');
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.extraction.textContent;
}

/** What the step takes out of a page. */
async function removedFrom(body: string, head = ''): Promise<TraceLine[]> {
  const lines: TraceLine[] = [];
  const trace = { record: (line: TraceLine) => void lines.push(line) };
  await extractArticle(pageWith(body, head), 'https://news.example/harbour', { trace });
  return lines.filter(({ step }) => step === 'next-articles');
}

describe('a page that goes on with another article', () => {
  it('gives only its own, however much longer the other is', async () => {
    const text = await textOf(
      `<div><h1 class="title">${TITLE}<button>Listen</button></h1><div>${ofArticle}</div></div>` +
        `<div><h1 class="title">${NEXT}</h1><p>1 June 2023</p><div>${ofNext}</div></div>`,
    );
    expect(text).toContain(sentence('quay'));
    expect(text).not.toContain(sentence('opera'));
  });

  it('is told from one with sections under headings alike, which have no date', async () => {
    const sections =
      `<div><h1 class="title">${TITLE}</h1><p>1 June 2023</p><div>${ofArticle}</div></div>` +
      `<div><h1 class="title">${NEXT}</h1><div>${ofNext}</div></div>`;
    expect(await removedFrom(sections)).toEqual([]);
    const dated = sections.replace(`${NEXT}</h1>`, `${NEXT}</h1><p>2 June 2023</p>`);
    expect(await removedFrom(dated)).toHaveLength(1);
  });

  it('is told from one whose title stands apart from the text', async () => {
    const text = await textOf(
      `<header><h1 class="title">${TITLE}</h1></header>` +
        `<div><h1 class="title">${NEXT}</h1><p>1 June 2023</p><div>${ofNext}</div></div>`,
    );
    expect(text).toContain(sentence('opera'));
  });

  it('is told from a live blog, which is one text of dated entries', async () => {
    const entry = (time: string, heading: string, topic: string) =>
      `<div><h1 class="title">${heading}</h1><time>${time}</time>${paragraphs(topic, topic)}</div>`;
    const entries = [
      entry('1 June 2023, 14:05', NEXT, 'crane'),
      entry('1 June 2023, 13:40', 'Ships wait outside', 'pier'),
    ];
    const body = `<div><h1 class="title">${TITLE}</h1><p>1 June 2023</p>${ofArticle}</div><div>${entries.join('')}</div>`;
    const declared = `<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "${TITLE}"}</script>`;
    expect(await removedFrom(body)).not.toEqual([]);
    expect(await removedFrom(body, declared)).toEqual([]);
  });
});
