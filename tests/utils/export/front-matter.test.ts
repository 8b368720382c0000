import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainLine } from '@/utils/export/escape';
import { frontMatter } from '@/utils/export/front-matter';
import { HOSTILE, hostileText } from './hostile';

/** The YAML between the fences, read as any program would: up to the first line that is `---`. */
function read(text: string): unknown {
  const lines = text.split('\n');
  expect(lines[0]).toBe('---');
  const end = lines.indexOf('---', 1);
  expect(lines.slice(end + 1)).toEqual(['']);
  return parse(lines.slice(1, end).join('\n'));
}

describe('frontMatter', () => {
  it('writes every value in quotes, in the order given, without what is empty', () => {
    const text = frontMatter({
      title: 'Một: hai',
      source: 'https://a.example/',
      author: null,
      published: '2024-02-29',
      tags: ['x', ''],
      no: [],
    });
    expect(text).toBe(
      '---\ntitle: "Một: hai"\nsource: "https://a.example/"\npublished: "2024-02-29"\ntags:\n  - "x"\n---\n',
    );
  });

  it.each(HOSTILE)('gives %j back as it was', (value) => {
    expect(read(frontMatter({ title: `x${value}x` }))).toEqual({ title: plainLine(`x${value}x`) });
  });

  it('gives any value back as it was', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { maxLength: 3 }), (title, tags) => {
        const values = read(frontMatter({ title: `x${title}`, tags: ['x', ...tags] }));
        expect(values).toEqual({
          title: plainLine(`x${title}`),
          tags: ['x', ...tags.map(plainLine).filter((tag) => tag !== '')],
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no mark of a template engine standing', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        expect(frontMatter({ title: `x${title}` })).not.toMatch(/\{\{|\}\}|\{%|%\}|<%|%>|\$\{|\{#|#\}/);
      }),
      { numRuns: 1000 },
    );
  });
});
