import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import {
  blockquote,
  escapeLine,
  escapeNote,
  escapeParagraphs,
  link,
  plainLine,
  plainText,
} from '@/utils/export/escape';
import { linksIn } from './github-links';
import { HOSTILE, hostileText } from './hostile';

const renderer = new MarkdownIt({ html: true });

/** The types of all tokens of a text, and the characters it shows. */
function shown(markdown: string): { blocks: string[]; inline: string[]; text: string } {
  const tokens = renderer.parse(markdown, {});
  const children = tokens.flatMap((token) => token.children ?? []);
  return {
    blocks: tokens.map((token) => token.type),
    inline: [...new Set(children.map((token) => token.type))],
    text: children.map((token) => (token.type.endsWith('break') ? '\n' : token.content)).join(''),
  };
}

const TEMPLATE_MARKS = /\{\{|\}\}|\{%|%\}|<%|%>|\$\{|\[\[|\]\]|%%|==|::/;

describe('escapeLine', () => {
  it.each(HOSTILE)('shows %j as it is', (text) => {
    expect(shown(`x ${escapeLine(text)} x`).text.replace(/\s+/g, ' ')).toBe(plainLine(`x ${plainLine(text)} x`));
  });

  it('leaves ordinary text of any language alone', () => {
    const text = 'Ông nói: “Thu đạt 1.200 tỷ đồng (tăng 8%)!” - ngày 31/12/2023; a@b.example, không?';
    expect(escapeLine(text)).toBe(text);
  });

  it('shows any text as just that text in one paragraph', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = plainLine(text);
        const { blocks, inline, text: read } = shown(escapeLine(text));
        expect(read).toBe(line);
        expect(blocks).toEqual(line === '' ? [] : ['paragraph_open', 'inline', 'paragraph_close']);
        expect(inline.filter((type) => type !== 'text' && type !== 'text_special')).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no mark of a template engine or of a note-taking program standing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeLine(text)).not.toMatch(TEMPLATE_MARKS);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an address in what a page wrote', () => {
  it.each(['Xem https://a.example/thu_chi?x=1 nhé.', 'HTTP://A.EXAMPLE/x', 'www.a.example', 'WWW.a.example/x'])(
    'is no link, but the words of %j',
    (text) => {
      expect(shown(escapeParagraphs(text)).text).toBe(text);
      expect(linksIn(text)).not.toEqual([]);
      expect(linksIn(escapeParagraphs(text))).toEqual([]);
    },
  );
});

describe('escapeNote', () => {
  it.each([
    ['https://a.example/thu_chi?x=1', 'https://a.example/thu_chi?x=1'],
    ['Xem https://a.example/a_b_c*d, rồi đọc lại.', 'https://a.example/a_b_c*d'],
    ['(https://vi.example/Huế_(thành_phố)).', 'https://vi.example/Huế_(thành_phố)'],
    ['“http://a.example/x#y”', 'http://a.example/x#y'],
    ['[x](https://a.example/x)', 'https://a.example/x'],
    ['<https://a.example/x>', 'https://a.example/x'],
    ['https://a.example/?q=a&copy=1', 'https://a.example/?q=a&copy=1'],
  ])('makes a link of the address in %j, and shows the note as it is', (note, address) => {
    const markdown = escapeNote(note);
    expect(linksIn(markdown)).toEqual([encodeURI(address)]);
    expect(shown(markdown).text).toBe(note);
  });

  it.each([
    'javascript:alert(1)',
    'obsidian://open',
    'https://',
    'https://a.example/{{x}}',
    'https://a.example/?x=a%%b',
  ])('makes none of %j', (note) => {
    expect(linksIn(escapeNote(note))).toEqual([]);
  });

  it('makes paragraphs of any text, with no more than links to http and https in them', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { blocks, inline } = shown(escapeNote(text));
        expect(blocks.filter((type) => !['paragraph_open', 'inline', 'paragraph_close'].includes(type))).toEqual([]);
        const others = inline.filter((type) => !/^(?:text|text_special|hardbreak|link_open|link_close)$/.test(type));
        expect(others).toEqual([]);
        for (const address of linksIn(escapeNote(text))) expect(address).toMatch(/^https?:/i);
        expect(escapeNote(text)).not.toMatch(TEMPLATE_MARKS);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('escapeParagraphs', () => {
  it('keeps line ends and paragraphs', () => {
    expect(escapeParagraphs('one\ntwo\n\n\nthree\r\nfour')).toBe('one  \ntwo\n\nthree  \nfour');
  });

  it('makes paragraphs of any text and nothing else', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { blocks, inline, text: read } = shown(escapeParagraphs(text));
        expect(blocks.filter((type) => !['paragraph_open', 'inline', 'paragraph_close'].includes(type))).toEqual([]);
        expect(inline.filter((type) => !['text', 'text_special', 'hardbreak'].includes(type))).toEqual([]);
        expect(read.replace(/\s+/gu, '')).toBe(plainText(text).replace(/\s+/gu, ''));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays inside the blockquote it is put in', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { blocks } = shown(`${blockquote(`x\n\n${escapeParagraphs(text)}`)}\n\nafter`);
        expect(blocks.slice(-4)).toEqual(['blockquote_close', 'paragraph_open', 'inline', 'paragraph_close']);
        expect(blocks.filter((type) => type === 'blockquote_open')).toHaveLength(1);
      }),
    );
  });
});

describe('link', () => {
  it('links http and https', () => {
    expect(link('Bài viết', 'https://a.example/x?id=7&b=(1)')).toBe('[Bài viết](https://a.example/x?id=7&b=%281%29)');
    expect(link('Bài viết', 'https://a.example/x;art12')).toBe('[Bài viết](https://a.example/x;art12)');
    const parameters = 'https://a.example/x?a=1&copy;b=2';
    expect(renderer.render(link('Bài viết', parameters))).toContain('href="https://a.example/x?a=1&amp;copy;b=2"');
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'obsidian://x',
    'nonsense',
  ])('shows the text alone for %s', (url) => {
    expect(link('x', url)).toBe('x');
  });

  it('is one link to one address with the text it was given, whatever that holds', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, path) => {
        const url = `https://a.example/${path}?q=${path}#${path}`;
        const tokens = renderer.parse(`x${link(`x${text}`, url)}x`, {});
        const children = tokens.flatMap((token) => token.children ?? []);
        expect(tokens.map((token) => token.type)).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
        expect(children.filter((token) => !token.type.startsWith('text')).map((token) => token.type)).toEqual([
          'link_open',
          'link_close',
        ]);
        const href = String(children.find((token) => token.type === 'link_open')?.attrGet('href'));
        expect(decodeAll(href)).toBe(decodeAll(new URL(url).href));
        expect(children.map((token) => token.content).join('')).toBe(`x${plainLine(`x${text}`)}x`);
      }),
      { numRuns: 1000 },
    );
  });
});

function decodeAll(url: string): string {
  return url.replace(/%([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
