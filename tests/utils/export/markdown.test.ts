import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { escapeLine, escapeNote, plainLine } from '@/utils/export/escape';
import { markdown } from '@/utils/export/markdown';
import type { ArticleBundle } from '@/utils/model/article';
import { linksIn } from './github-links';
import { hostileText } from './hostile';
import { makeAnnotation, makeBundle } from './make-bundle';

const dayOf = (time: string) => `${time.slice(0, 10)} here`;
const render = (bundle: ArticleBundle) => markdown.render(bundle, dayOf);
const renderTogether = (...bundles: ArticleBundle[]) => markdown.renderTogether(bundles, dayOf);

const renderer = new MarkdownIt({ html: true });
const TEMPLATE_MARKS = /\{\{|\}\}|\{%|%\}|<%|%>|\$\{/;

function split(text: string): { fields: Record<string, unknown>; body: string } {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  return { fields: parse(lines.slice(1, end).join('\n')), body: lines.slice(end + 1).join('\n') };
}

describe('Markdown of an article', () => {
  it('holds front matter, note, and highlights with colour, tags and a link to the passage', () => {
    const text = render(
      makeBundle({ note: 'Đọc lại.', tags: ['ngân sách', 'đảng'], section: 'Xây dựng Đảng', keywords: ['Quảng Nam'] }, [
        makeAnnotation({ note: 'So với 2023?', tags: ['số liệu'] }),
      ]),
    );
    expect(text).toBe(`---
title: "Quảng Nam: Công tác xây dựng Đảng đạt nhiều kết quả tích cực"
source: "https://bao.example/bai-1?id=7"
author: "Đình Tăng"
site: "Báo điện tử Đảng Cộng sản Việt Nam"
section: "Xây dựng Đảng"
published: "2024-02-29T21:39:00+07:00"
saved: "2026-11-20T07:59:00.000Z"
tags:
  - "ngân sách"
  - "đảng"
keywords:
  - "Quảng Nam"
---

# Quảng Nam: Công tác xây dựng Đảng đạt nhiều kết quả tích cực

Đọc lại.

## Highlights

> 1.200 tỷ đồng

So với 2023?

Yellow · Tags: số liệu · [Go to the passage](https://bao.example/bai-1?id=7#:~:text=1.200%20t%E1%BB%B7%20%C4%91%E1%BB%93ng)
`);
  });

  it('leaves out what there is nothing to say of', () => {
    const text = render(makeBundle({ byline: null, siteName: null, publishedTime: null }, []));
    expect(Object.keys(split(text).fields)).toEqual(['title', 'source', 'saved']);
    expect(split(text).body).toBe('\n# Quảng Nam: Công tác xây dựng Đảng đạt nhiều kết quả tích cực\n');
  });

  it('keeps the order of the highlights and divides them', () => {
    const { body } = split(
      render(makeBundle({}, [makeAnnotation({ quote: 'một' }), makeAnnotation({ quote: 'hai' })])),
    );
    expect(body.match(/^> .*|^---$/gm)).toEqual(['> một', '---', '> hai']);
  });

  it('quotes a passage of several paragraphs as such', () => {
    const { body } = split(render(makeBundle({}, [makeAnnotation({ quote: 'một\n\nhai' })])));
    expect(body).toContain('> một\n>\n> hai\n');
  });
});

describe('Markdown of several articles in one text', () => {
  it('has the facts of each as a list, and front matter nowhere', () => {
    const text = renderTogether(
      makeBundle({ title: 'Một', tags: ['ngân sách', 'đảng'] }, [makeAnnotation({ quote: 'một' })]),
      makeBundle({ title: 'Hai', byline: null, siteName: null, publishedTime: null }, []),
    );
    expect(text).toBe(`# Một

- Source: [https\\://bao.example/bai-1?id=7](https://bao.example/bai-1?id=7)
- Author: Đình Tăng
- Site: Báo điện tử Đảng Cộng sản Việt Nam
- Published: 2024-02-29T21:39:00+07:00
- Saved: 2026-11-20T07:59:00.000Z
- Tags: ngân sách, đảng

## Highlights

> một

Yellow · [Go to the passage](https://bao.example/bai-1?id=7#:~:text=ng%C3%A2n%20s%C3%A1ch%20%C4%91%E1%BA%A1t-,m%E1%BB%99t,-%2C%20t%C4%83ng%208)

# Hai

- Source: [https\\://bao.example/bai-1?id=7](https://bao.example/bai-1?id=7)
- Saved: 2026-11-20T07:59:00.000Z
`);
  });
});

describe('Markdown of a quote that is not as it was', () => {
  const bodyWith = (anchoring: NonNullable<Parameters<typeof makeAnnotation>[0]>['anchoring']) =>
    split(render(makeBundle({}, [makeAnnotation(anchoring === undefined ? {} : { anchoring })]))).body;

  it.each(['exact', 'same'] as const)('says nothing of one that is the %s', (verdict) => {
    expect(bodyWith({ verdict })).toBe(bodyWith(undefined));
  });

  it('says what an edited one reads now and which figure changed, and links to the present words', () => {
    const body = bodyWith({
      verdict: 'edited',
      found: '900 tỷ đồng',
      changes: [
        { kind: 'delete', text: '1.200', alarm: 'figure' },
        { kind: 'insert', text: '900', alarm: 'figure' },
        { kind: 'equal', text: ' tỷ đồng' },
      ],
    });
    expect(body).toContain('> 1.200 tỷ đồng\n');
    expect(body).toContain(
      '**Edited since.** On 2026-11-21 here the page said: “900 tỷ đồng” Changed: a figure (1.200 → 900).',
    );
    expect(body).toContain(encodeURIComponent('900 tỷ đồng'));
  });

  it('keeps what was and what is apart where both are written from right to left', () => {
    const changes = [
      { kind: 'delete', text: 'عمر', alarm: 'name' },
      { kind: 'insert', text: 'علي', alarm: 'name' },
    ] as const;
    expect(bodyWith({ verdict: 'edited', changes: [...changes] })).toContain('(عمر\u200E → \u200Eعلي)');
  });

  it('says that a negation was inserted, also where the found text is only known by its changes', () => {
    const body = bodyWith({
      verdict: 'edited',
      changes: [
        { kind: 'equal', text: 'đã ' },
        { kind: 'insert', text: 'không ', alarm: 'negation' },
        { kind: 'equal', text: 'đạt' },
      ],
    });
    expect(body).toContain('the page said: “đã không đạt” Changed: a negation (new: không).');
  });

  it('says that it is unsure of a likely place', () => {
    expect(bodyWith({ verdict: 'unsure', found: 'khoảng 1.200 tỷ' })).toContain(
      '**Unsure.** On 2026-11-21 here the likeliest place on the page said: “khoảng 1.200 tỷ”',
    );
  });

  it('says that an orphan is gone, and links to the page alone', () => {
    const body = bodyWith({ verdict: 'orphan' });
    expect(body).toContain('**Not on the page.** On 2026-11-21 here these words were no longer there.');
    expect(body).toContain('(https://bao.example/bai-1?id=7)');
  });

  it('takes nothing the page says now for Markdown', () => {
    expect(bodyWith({ verdict: 'edited', found: '<script>{{x}}' })).toContain(String.raw`“\<script\>\{\{x\}\}”`);
  });
});

/** What Markdown makes of a text: its kinds of blocks and marks, and where its links lead. */
function readAsMarkdown(text: string): { types: Set<string>; links: string[]; headings: string[] } {
  const tokens = renderer.parse(text, {});
  const inline = tokens.flatMap((token) => token.children ?? []);
  return {
    types: new Set([...tokens, ...inline].map((token) => token.type.replace(/_(?:open|close)$/, ''))),
    links: inline.filter((token) => token.type === 'link_open').map((token) => String(token.attrGet('href'))),
    headings: tokens.flatMap((token, at) => (token.type === 'heading_open' ? [tokens[at + 1]?.content ?? ''] : [])),
  };
}

const PLAIN = ['heading', 'paragraph', 'inline', 'text', 'text_special', 'blockquote', 'strong', 'link', 'hardbreak'];
const LIST = ['bullet_list', 'list_item'];

const hostileArticle = fc.record({
  title: hostileText,
  byline: hostileText,
  siteName: hostileText,
  section: hostileText,
  note: hostileText,
  tags: fc.array(hostileText, { maxLength: 2 }),
  keywords: fc.array(hostileText, { maxLength: 2 }),
});
const hostileMark = fc.record({
  quote: hostileText,
  note: hostileText,
  tags: fc.array(hostileText, { maxLength: 2 }),
  anchoring: hostileText.map((found) => ({ verdict: 'edited' as const, found })),
});

describe('Markdown of hostile text', () => {
  it('is front matter that reads back, and text: no HTML, no code, no link but those to the article', () => {
    fc.assert(
      fc.property(hostileArticle, hostileMark, (article, mark) => {
        const text = render(makeBundle(article, [makeAnnotation(mark)]));
        const { fields, body } = split(text);
        expect(fields['title'] ?? '').toBe(plainLine(article.title));
        expect(fields['author'] ?? '').toBe(plainLine(article.byline));
        const { types, links } = readAsMarkdown(body);
        expect([...types].filter((type) => !PLAIN.includes(type))).toEqual([]);
        const ofNotes = [article.note, mark.note].flatMap((note) => linksIn(escapeNote(note)));
        expect(links).toHaveLength(1 + ofNotes.length);
        expect(links.at(-1)).toMatch(/^https:\/\/bao\.example\/bai-1\?id=7/);
        expect(linksIn(body)).toHaveLength(links.length);
        expect(text).not.toMatch(TEMPLATE_MARKS);
      }),
      { numRuns: 300 },
    );
  });

  it('is text in every article of several: headings are their titles, and links lead to them alone', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileArticle, hostileMark), { minLength: 2, maxLength: 2 }), (articles) => {
        const text = renderTogether(...articles.map(([article, mark]) => makeBundle(article, [makeAnnotation(mark)])));
        const { types, links, headings } = readAsMarkdown(text);
        expect([...types].filter((type) => ![...PLAIN, ...LIST].includes(type))).toEqual([]);
        expect(headings).toEqual(
          articles.flatMap(([{ title }]) => [escapeLine(title) || 'Untitled', 'Highlights']).map((one) => one.trim()),
        );
        const ofNotes = articles.flatMap(([{ note }, mark]) =>
          [note, mark.note].flatMap((one) => linksIn(escapeNote(one))),
        );
        const toArticles = links.filter((address) => address.startsWith('https://bao.example/bai-1?id=7'));
        expect(toArticles.length).toBeGreaterThanOrEqual(4);
        expect(links).toHaveLength(4 + ofNotes.length);
        expect(linksIn(text)).toHaveLength(links.length);
        expect(text).not.toMatch(TEMPLATE_MARKS);
      }),
      { numRuns: 150 },
    );
  });
});
