import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';
import type { TraceLine } from '@/utils/extraction/trace';
import { pageOf } from './parse-page';

const TITLE = 'The harbour opens again after the storm';
const sentence = (topic: string): string =>
  `The ${topic} was looked at on Monday, and the council, which had asked for it, said that the work would go on until spring at the least.`;
const P = ['quay', 'bridge', 'lighthouse', 'market', 'ferry', 'school'].map(sentence);
const paragraphs = P.map((text) => `<p>${text}</p>`);
const article = (inner: string): Document =>
  pageOf(`<main><article><h1>${TITLE}</h1>${inner}</article></main>`, `<title>${TITLE} | Coast News</title>`);

interface Shape {
  step: string;
  does: string;
  page: () => Document;
  /** What the step takes out, or brings in where `restores` is set. */
  piece: string;
  restores?: boolean;
  /** Readability or another step would drop it as well. */
  shared?: boolean;
}

const middle = (piece: string): Document =>
  article(`${paragraphs.slice(0, 3).join('')}${piece}${paragraphs.slice(3).join('')}`);

const shapes: Shape[] = [
  {
    step: 'named',
    does: 'drops a box whose class says newsletter',
    page: () =>
      middle(
        '<div class="box-newsletter"><p>Get the morning letter, written for readers of the coast, every day.</p></div>',
      ),
    piece: 'morning letter',
    shared: true,
  },
  {
    step: 'link-lists',
    does: 'drops a box of links whatever it is called',
    page: () =>
      middle(
        '<div><p>Elsewhere</p><ul><li>1 <a href="/a">A new school for the island</a></li><li>2 <a href="/b">Fishing fleet returns home</a></li></ul></div>',
      ),
    piece: 'Fishing fleet',
    shared: true,
  },
  {
    step: 'link-paragraphs',
    does: 'drops a paragraph that is nothing but a link',
    page: () => middle('<p><a href="/other">What the storm did to the northern villages</a></p>'),
    piece: 'northern villages',
  },
  {
    step: 'repetitions',
    does: 'drops a pull quote that repeats a sentence of the text',
    page: () => middle(`<blockquote><p>${P[0]}</p></blockquote>`),
    piece: `${P[2]}\n${P[0]}`,
  },
  {
    step: 'photo-credits',
    does: 'drops a caption that only names the agency',
    page: () => middle('<figure><img src="/a.jpg"><figcaption>Photo: Jane Doe / Reuters</figcaption></figure>'),
    piece: 'Jane Doe',
    shared: true,
  },
  {
    step: 'orphans',
    does: 'drops a heading with nothing below it',
    page: () => article(`${paragraphs.join('')}<h2>What else is new on the coast</h2>`),
    piece: 'What else is new',
    shared: true,
  },
  {
    step: 'edges',
    does: 'drops a label below the last paragraph',
    page: () => article(`${paragraphs.join('')}<p>Read time 3 min</p>`),
    piece: 'Read time',
  },
  {
    step: 'repeats',
    does: 'drops a line that repeats the date',
    page: () => article(`<p>Published on 3 May 2024, 10:15</p>${paragraphs.join('')}`),
    piece: '3 May 2024',
    shared: true,
  },
  {
    step: 'unseen',
    does: 'drops what is hidden',
    page: () =>
      middle(
        '<p hidden>This sentence is hidden, and nobody, not even the council, was meant to read it on the page.</p>',
      ),
    piece: 'nobody',
    shared: true,
  },
  {
    step: 'lead',
    does: 'brings back the standfirst that the description quotes',
    page: () =>
      pageOf(
        `<main><header><h1>${TITLE}</h1><div class="meta"><p>Boats may sail again from Friday morning on.</p></div></header><article><div>${paragraphs.join('')}</div></article></main>`,
        `<title>${TITLE}</title><meta name="description" content="Boats may sail again from Friday morning on.">`,
      ),
    piece: 'Boats may sail',
    restores: true,
  },
];

async function textOf(page: Document, without: string[] = []): Promise<string> {
  const outcome = await extractArticle(page, 'https://news.example/harbour', { trace: { without: new Set(without) } });
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.extraction.textContent;
}

describe.each(shapes)('the step $step $does', ({ page, piece, restores }) => {
  it('and gives the article in full', async () => {
    const text = await textOf(page());
    if (restores) expect(text).toContain(piece);
    else expect(text).not.toContain(piece);
    for (const paragraph of P) expect(text).toContain(paragraph);
  });
});

describe.each(shapes.filter(({ shared }) => !shared))('without the step $step', ({ step, page, piece, restores }) => {
  it('a debug run shows what it is good for', async () => {
    const text = await textOf(page(), [step]);
    if (restores) expect(text).not.toContain(piece);
    else expect(text).toContain(piece);
  });
});

describe('witness', () => {
  it('chooses the declared text where most of it lies beside what Readability takes', async () => {
    const declared = JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: P.join(' ') });
    const notice = Array.from({ length: 12 }, (_, index) => `<p>${sentence(`notice number ${index}`)}</p>`).join('');
    const page = pageOf(
      `<main><h1>${TITLE}</h1><div class="sidebar">${paragraphs.join('')}</div><article><div>${notice}</div></article></main>`,
      `<title>${TITLE}</title><script type="application/ld+json">${declared}</script>`,
    );
    expect(await textOf(page, ['witness'])).toContain('notice number');
    const text = await textOf(page, ['named']);
    for (const paragraph of P) expect(text).toContain(paragraph);
    expect(text).not.toContain('notice number');
  });
});

describe('orphans', () => {
  it('leaves an item alone that is made as a heading', async () => {
    const brands = ['Sailors and Sons', 'The Lighthouse Press', 'Northern Ropes'];
    const items = brands.map((brand) => `<li><h3>${brand}</h3></li>`).join('');
    const text = await textOf(
      article(
        `${paragraphs.slice(0, 3).join('')}<h2>Who builds here</h2><ul>${items}</ul>${paragraphs.slice(3).join('')}`,
      ),
    );
    for (const name of ['Who builds here', ...brands]) expect(text).toContain(name);
  });
});

describe('paragraphs', () => {
  it('are made of text between double line breaks', async () => {
    expect((await textOf(article(`<div>${P.join('<br><br>')}</div>`))).split('\n')).toEqual(P);
  });

  it('are made of bare divs', async () => {
    expect((await textOf(article(P.map((text) => `<div><span>${text}</span></div>`).join('')))).split('\n')).toEqual(P);
  });

  it('keep a drop cap with its word', async () => {
    const dropped = `<p><span class="dropcap">T</span>${P[0]?.slice(1)}</p>`;
    expect(await textOf(article(dropped + paragraphs.slice(1).join('')))).toContain(P[0]);
  });
});

describe('a debug run', () => {
  it('says which step removed which node', async () => {
    const lines: TraceLine[] = [];
    const page = middle(
      '<div class="share-bar"><p>Tell your friends about it, wherever they are, by post or by pigeon.</p></div>',
    );
    await extractArticle(page, 'https://news.example/harbour', { trace: { record: (line) => lines.push(line) } });
    expect(lines).toContainEqual({
      step: 'judge',
      action: 'removed',
      node: 'p',
      text: 'Tell your friends about it, wherever they are, by post or by pigeon.',
    });
  });
});

describe('the page', () => {
  it('is left as it was', async () => {
    const page = middle('<nav><a href="/">Home</a></nav><br><br><font size="5">Big</font><img data-src="/late.jpg">');
    const before = page.documentElement.outerHTML;
    await textOf(page);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('gets no article once the reader has cancelled', async () => {
    const outcome = await extractArticle(middle(''), 'https://news.example/', { signal: AbortSignal.abort() });
    expect(outcome).toEqual({ ok: false, reason: 'cancelled' });
  });

  it('is told how far the work is, up to the end', async () => {
    const shares: number[] = [];
    await extractArticle(middle(''), 'https://news.example/', { onProgress: (done) => shares.push(done) });
    expect(shares).toEqual([...shares].sort((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
  });
});
