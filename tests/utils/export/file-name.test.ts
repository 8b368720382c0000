import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '@/utils/export/file-name';
import { hostileText } from './hostile';

describe('fileName', () => {
  it.each([
    ['Quảng Nam: Công tác xây dựng Đảng', 'Quảng Nam Công tác xây dựng Đảng.md'],
    ['Hoà'.normalize('NFD'), 'Hoà.md'],
    ['a/b\\c', 'a b c.md'],
    ['../../etc/passwd', 'etc passwd.md'],
    ['con', '_con.md'],
    ['Aux.report', '_Aux.report.md'],
    ['LPT1', '_LPT1.md'],
    ['Console', 'Console.md'],
    ['', 'article.md'],
    ['???', 'article.md'],
    ['.hidden', 'hidden.md'],
    ['-rf x', 'rf x.md'],
    ['ends with dots...', 'ends with dots.md'],
    ['gnp\u202Efdm', 'gnpfdm.md'],
    ['مقال عن الأخبار', 'مقال عن الأخبار.md'],
    ['記事：今日', '記事：今日.md'],
  ])('of %j is %j', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });

  it('numbers equal names, also where only case or composition differs', () => {
    const taken = new Set<string>();
    const names = ['Tin', 'tin', 'TIN', 'uỷ', 'uỷ'.normalize('NFD')].map((title) => fileName(title, 'md', taken));
    expect(names).toEqual(['Tin.md', 'tin 2.md', 'TIN 3.md', 'uỷ.md', 'uỷ 2.md']);
  });

  it('cuts a long title at a whole letter', () => {
    const name = fileName('👩‍👩‍👧'.repeat(100), 'md');
    expect(name).toMatch(/^(?:👩‍👩‍👧)+\.md$/u);
    expect(new TextEncoder().encode(name).length).toBeLessThan(200);
  });

  it('is safe on every system for any title', () => {
    fc.assert(
      fc.property(hostileText, (title) => {
        const name = fileName(title, 'md', new Set(['article.md']));
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+\.md$/u);
        expect(name).not.toMatch(/^[\s.~-]|[\s.]\.md$|^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
        expect(new TextEncoder().encode(name).length).toBeLessThan(200);
      }),
      { numRuns: 1000 },
    );
  });
});
