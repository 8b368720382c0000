import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '@/utils/anchoring/page-text';
import { compareWords } from '@/utils/anchoring/verdict';
import type { WordChange } from '@/utils/model/anchoring';

const alarms = (quote: string, found: string): string[] =>
  compareWords(quote, found).changes.flatMap(({ kind, text, alarm }) =>
    alarm ? [`${kind} ${alarm} ${text.trim()}`] : [],
  );

describe('what became of the words', () => {
  it('is `exact` but for spacing a reader does not see', () => {
    expect(compareWords('one two\nthree', 'one  two three')).toEqual({ verdict: 'exact', changes: [] });
  });

  it.each([
    ['Uỷ ban – “hoà bình”…', 'Ủy ban - "hòa bình"...'],
    ['tiếng Việt', 'tiếng Việt'.normalize('NFD')],
    ['Tổng Bí thư', 'TỔNG BÍ THƯ'],
  ])('is `same` for %s', (quote, found) => {
    expect(compareWords(quote, found)).toEqual({ verdict: 'same', changes: [] });
  });

  it.each([
    ['won 1 200 in all', 'won 1200 in all'],
    ['between 10 - 12 people', 'between 10–12 people'],
    ['giá 3.500đ một quả', 'giá 3.500 đ một quả'],
    ['５′ wide', "5' wide"],
    ['He said “in 1995”, twice', "He said 'in 1995', twice"],
  ])('is `same` for figures that are written otherwise: %s', (quote, found) => {
    expect(compareWords(quote, found).verdict).toBe('same');
  });

  it.each([
    ['won 1 2 in all', 'won 12 in all'],
    ['It is 5′ wide', 'It is 5″ wide'],
    ["It is 5' wide", 'It is 5" wide'],
    ['up 1…5 points', 'up 1.5 points'],
    ['of 1, 5 or', 'of 1,5 or'],
  ])('calls out a figure whose signs alone tell it from another: %s', (quote, found) => {
    expect(compareWords(quote, found).verdict).toBe('edited');
    expect(alarms(quote, found).join()).toMatch(/delete figure .*insert figure/);
  });

  it.each([
    ['đạt 1.200 tỷ đồng', 'đạt 900 tỷ đồng', ['delete figure 1.200', 'insert figure 900']],
    ['cost 3 million euros', 'cost 3 billion euros', ['delete figure million', 'insert figure billion']],
    ['tăng 12% so với', 'tăng 21% so với', ['delete figure 12', 'insert figure 21']],
    ['on 12/03/2024 in', 'on 13/03/2024 in', ['delete date 12', 'insert date 13']],
    ['vào ngày 5 tháng trước', 'vào ngày 6 tháng trước', ['delete date 5', 'insert date 6']],
    ['opened in March', 'opened in May', ['delete date March', 'insert date May']],
    ['у пʼятницю, пʼятниця', 'у пʼятницю, субота', ['delete date пʼятниця', 'insert date субота']],
    ['since 1931 it', 'since 1941 it', ['delete date 1931', 'insert date 1941']],
    ['said John Smith today', 'said John Brown today', ['delete name Smith', 'insert name Brown']],
    ['sẽ tăng thuế', 'sẽ không tăng thuế', ['insert negation không']],
    ['sẽ họp', 'chưa họp', ['insert negation chưa']],
    ['the plan was approved', 'the plan was not approved', ['insert negation not']],
    ["it didn't work", 'it worked', ["delete negation didn't"]],
    ['我们同意这个计划', '我们不同意这个计划', ['insert negation 不']],
    ['賛成する', '賛成しない', ['insert negation しない']],
    ['الحكومة وافقت', 'الحكومة لم توافق', ['insert negation لم']],
    ['הממשלה מסכימה', 'הממשלה לא מסכימה', ['insert negation לא']],
    ['он согласен', 'он не согласен', ['insert negation не']],
  ])('warns of what alters the sense: %s', (quote, found, expected) => {
    expect(alarms(quote, found)).toEqual(expect.arrayContaining(expected));
  });

  it('does not warn of a first word that is written large, nor of other words', () => {
    expect(alarms('A great day. Then rain came', 'A great day. Later rain came')).toEqual([]);
  });

  it('spells both texts', () => {
    const word = fc.constantFrom('one', 'hai', '三', 'not', '12', 'Four', '.', ',');
    const text = fc.array(word, { maxLength: 15 }).map((words) => words.join(' '));
    const spell = (changes: WordChange[], but: WordChange['kind']): string =>
      foldText(changes.map(({ kind, text }) => (kind === but ? '' : text)).join('')).text;
    fc.assert(
      fc.property(text, text, (quote, found) => {
        const { verdict, changes } = compareWords(quote, found);
        if (verdict !== 'edited') return;
        expect(spell(changes, 'insert')).toBe(foldText(quote).text);
        expect(spell(changes, 'delete')).toBe(foldText(found).text);
      }),
      { examples: [['.', '. .']] },
    );
  });
});
