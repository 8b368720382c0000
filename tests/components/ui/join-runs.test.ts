import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinRuns } from '@/components/ui/join-runs';

const run = (text: string, match = false) => ({ text, match });

it('marks words that stand together as one', () => {
  const runs = [run('Công tác '), run('xây', true), run(' '), run('dựng', true), run(' Đảng')];
  expect(joinRuns(runs)).toEqual([run('Công tác '), run('xây dựng', true), run(' Đảng')]);
});

it('leaves white space at the ends of a match alone', () => {
  expect(joinRuns([run(' '), run('a', true), run(' ')])).toEqual([run(' '), run('a', true), run(' ')]);
});

it('never changes the text, and marks all that was marked', () => {
  const runs = fc.array(fc.record({ text: fc.constantFrom('a', ' ', 'bc', '  '), match: fc.boolean() }));
  const textOf = (list: { text: string }[]) => list.map((one) => one.text).join('');
  fc.assert(
    fc.property(runs, (given) => {
      const joined = joinRuns(given);
      expect(textOf(joined)).toBe(textOf(given));
      expect(textOf(joined.filter((one) => one.match)).replaceAll(' ', '')).toBe(
        textOf(given.filter((one) => one.match)).replaceAll(' ', ''),
      );
      expect(joined.some((one, index) => one.match === joined[index + 1]?.match)).toBe(false);
    }),
  );
});
