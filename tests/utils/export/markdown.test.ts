import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { escapeNote, plainLine } from '@/utils/export/escape';
import { markdown } from '@/utils/export/markdown';
import { linksIn } from './github-links';
import { hostileText } from './hostile';
import { makeAnnotation, makeBundle } from './make-bundle';

type Bundles = Parameters<typeof markdown.render>[0];
const render = (bundles: Bundles) => markdown.render(bundles, (time) => `${time.slice(0, 10)} here`);

const renderer = new MarkdownIt({ html: true });

function split(text: string): { fields: Record<string, unknown>; body: string } {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  return { fields: parse(lines.slice(1, end).join('\n')), body: lines.slice(end + 1).join('\n') };
}

describe('Markdown of an article', () => {
  it('holds front matter, note, and highlights with colour, tags and a link to the passage', () => {
    const text = render([
      makeBundle({ note: 'Đọc lại.', tags: ['ngân sách', 'đảng'] }, [
        makeAnnotation({ note: 'So với 2023?', tags: ['số liệu'] }),
      ]),
    ]);
    expect(text).toBe(`---
title: "Quảng Nam: Công tác xây dựng Đảng đạt nhiều kết quả tích cực"
source: "https://bao.example/bai-1?id=7"
author: "Đình Tăng"
site: "Báo điện tử Đảng Cộng sản Việt Nam"
published: "2024-02-29T21:39:00+07:00"
saved: "2026-11-20T07:59:00.000Z"
tags:
  - "ngân sách"
  - "đảng"
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
    const text = render([makeBundle({ byline: null, siteName: null, publishedTime: null }, [])]);
    expect(Object.keys(split(text).fields)).toEqual(['title', 'source', 'saved']);
    expect(split(text).body).toBe('\n# Quảng Nam: Công tác xây dựng Đảng đạt nhiều kết quả tích cực\n');
  });

  it('keeps the order of the highlights and divides them', () => {
    const { body } = split(
      render([makeBundle({}, [makeAnnotation({ quote: 'một' }), makeAnnotation({ quote: 'hai' })])]),
    );
    expect(body.match(/^> .*|^---$/gm)).toEqual(['> một', '---', '> hai']);
  });

  it('quotes a passage of several paragraphs as such', () => {
    const { body } = split(render([makeBundle({}, [makeAnnotation({ quote: 'một\n\nhai' })])]));
    expect(body).toContain('> một\n>\n> hai\n');
  });

  it('writes several articles one after the other, each with its front matter', () => {
    const text = render([makeBundle({ title: 'Một' }), makeBundle({ title: 'Hai' })]);
    expect(text.match(/^title: .*|^# .*/gm)).toEqual(['title: "Một"', '# Một', 'title: "Hai"', '# Hai']);
  });
});

describe('Markdown of a quote that is not as it was', () => {
  const bodyWith = (anchoring: NonNullable<Parameters<typeof makeAnnotation>[0]>['anchoring']) =>
    split(render([makeBundle({}, [makeAnnotation(anchoring === undefined ? {} : { anchoring })])])).body;

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

describe('Markdown of hostile text', () => {
  it('is front matter that reads back, and text: no HTML, no code, no link but those to the article', () => {
    fc.assert(
      fc.property(
        fc.record({
          title: hostileText,
          byline: hostileText,
          note: hostileText,
          tags: fc.array(hostileText, { maxLength: 2 }),
        }),
        fc.record({ quote: hostileText, note: hostileText, tags: fc.array(hostileText, { maxLength: 2 }) }),
        hostileText,
        (article, mark, found) => {
          const annotation = makeAnnotation({ ...mark, anchoring: { verdict: 'edited', found } });
          const text = render([makeBundle(article, [annotation])]);
          const { fields, body } = split(text);
          expect(fields['title'] ?? '').toBe(plainLine(article.title));
          expect(fields['author'] ?? '').toBe(plainLine(article.byline));

          const tokens = renderer.parse(body, {});
          const inline = tokens.flatMap((token) => token.children ?? []);
          const types = new Set([...tokens, ...inline].map((token) => token.type.replace(/_(?:open|close)$/, '')));
          for (const type of [
            'heading',
            'paragraph',
            'inline',
            'text',
            'text_special',
            'blockquote',
            'strong',
            'link',
            'hardbreak',
          ])
            types.delete(type);
          expect([...types]).toEqual([]);
          const addresses = inline
            .filter((token) => token.type === 'link_open')
            .map((token) => String(token.attrGet('href')));
          const ofNotes = [article.note, mark.note].flatMap((note) => linksIn(escapeNote(note)));
          expect(addresses).toHaveLength(1 + ofNotes.length);
          expect(addresses.at(-1)).toMatch(/^https:\/\/bao\.example\/bai-1\?id=7/);
          expect(linksIn(body)).toHaveLength(addresses.length);
          expect(text).not.toMatch(/\{\{|\}\}|\{%|%\}|<%|%>|\$\{/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
