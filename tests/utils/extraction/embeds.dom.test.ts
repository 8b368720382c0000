import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/extraction/extract-article';
import { pageOf, parsePage } from './parse-page';

const prose = (from: number) =>
  [0, 1, 2]
    .map(
      (at) =>
        `<p>Paragraph number ${from + at} tells, in a sentence that is long enough to count, what happened in the town that day.</p>`,
    )
    .join('');

async function contentOf(piece: string, end = ''): Promise<HTMLElement> {
  const page = pageOf(
    `<article><h1>A title that is long enough</h1>${prose(1)}${piece}${prose(4)}${end}</article><aside><iframe src="https://ads.example/frame"></iframe></aside>`,
  );
  const outcome = await extractArticle(page, 'https://news.example/town/day.html');
  if (!outcome.ok) throw new Error(outcome.reason);
  return parsePage(outcome.extraction.content).body;
}

describe('what is embedded in an article', () => {
  it('becomes a link that its title names, where it stood', async () => {
    const body = await contentOf(
      '<div class="embed"><iframe src="//video.example/embed/77" title="The storm from above" allowfullscreen></iframe></div>',
    );
    const link = body.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://video.example/embed/77');
    expect(link?.textContent).toBe('The storm from above');
    expect(body.textContent.indexOf('number 3')).toBeLessThan(body.textContent.indexOf('The storm'));
    expect(body.textContent.indexOf('The storm')).toBeLessThan(body.textContent.indexOf('number 4'));
    expect(body.querySelector('iframe')).toBeNull();
  });

  it('keeps the caption of its figure', async () => {
    const body = await contentOf(
      '<figure><iframe src="https://video.example/embed/78"></iframe><figcaption>The wave reaches the harbour wall at noon.</figcaption></figure>',
    );
    expect(body.querySelector('figure a')?.getAttribute('href')).toBe('https://video.example/embed/78');
    expect(body.querySelector('figure figcaption')?.textContent).toBe('The wave reaches the harbour wall at noon.');
  });

  it('that loads late is found by its later address', async () => {
    const body = await contentOf(
      '<p><iframe data-src="https://video.example/embed/79" allow="autoplay; fullscreen"></iframe></p>',
    );
    expect(body.querySelector('a')?.textContent).toBe('video.example');
  });

  it('is left out where it shows nothing: a frame of a pixel, or without an address', async () => {
    const body = await contentOf(
      '<iframe src="https://count.example/tag" width="1" height="1"></iframe><iframe src="https://count.example/b" width="0" height="0"></iframe><iframe src="about:blank"></iframe><iframe srcdoc="<p>x</p>"></iframe>',
    );
    expect(body.querySelector('a')).toBeNull();
  });

  it('is left out where it is an advertisement', async () => {
    const body = await contentOf(
      '<div class="ad-slot"><iframe src="https://show.example/1" allowfullscreen></iframe></div>' +
        '<iframe src="https://show.example/2" title="3rd party ad content" width="300" height="250"></iframe>' +
        '<iframe src="https://show.example/3" width="300" height="250"></iframe>',
    );
    expect(body.querySelector('a')).toBeNull();
  });

  it('is no quote where it is a box of links', async () => {
    const body = await contentOf(
      '<blockquote><p><a href="/other/1">Another story of the town that you may want to read today</a></p><p><a href="/other/2">One more story</a></p></blockquote>',
    );
    expect(body.querySelector('blockquote')).toBeNull();
  });

  it('is kept when it is a post that was quoted', async () => {
    const body = await contentOf(
      '<blockquote class="twitter-tweet"><p lang="en">The harbour is closed until the wind drops, says the harbour master this morning.</p>&mdash; Harbour (@harbour) <a href="https://posts.example/harbour/status/1">May 3, 2024</a></blockquote>',
    );
    expect(body.querySelector('blockquote')?.textContent).toContain('The harbour is closed');
    expect(body.querySelector('blockquote a')?.getAttribute('href')).toBe('https://posts.example/harbour/status/1');
  });
});

describe('footnotes', () => {
  it('stay under the text, and the signs in the text lead to them', async () => {
    const body = await contentOf(
      '<p>The wall was built in 1911, and raised twice since then, as the records of the town say.<sup id="r1"><a href="#n1">1</a></sup></p>',
      '<ol class="footnotes"><li id="n1">Records of the town, volume 12, page 40, in the library of the harbour office. <a href="#r1">↩</a></li></ol>',
    );
    const sign = body.querySelector('sup a');
    const place = sign?.getAttribute('href')?.slice(1) ?? '';
    expect(body.querySelector(`ol > li[id="${place}"]`)?.textContent).toContain('Records of the town, volume 12');
    expect(body.textContent).toMatch(/number 6[^]*Records of the town/u);
  });

  it('are found where only an empty anchor marks them', async () => {
    const body = await contentOf(
      '<p>The wall was built in 1911, and raised twice since then, as the records of the town say.<a href="#_ftn1">[1]</a></p>',
      '<hr><div><p><a name="_ftn1"></a>Records of the town, volume 12, page 40.</p></div>',
    );
    expect(body.textContent).toContain('Records of the town, volume 12');
  });

  it('take no other part of the page with them', async () => {
    const body = await contentOf(
      '<p>The wall was built in 1911, and raised twice since then, as the records say. <a href="#more">more</a> <a href="#top">1</a></p>',
      '<div id="more"><p>Read more of our stories here</p></div>',
    );
    expect(body.textContent).not.toContain('our stories');
    expect(body.querySelector('a[href]')).toBeNull();
  });
});
