import { describe, expect, it } from 'vitest';
import { foldText } from '@/utils/anchoring/page-text';
import { statesOtherwise } from '@/utils/anchoring/statement';

function stretchOf(text: string) {
  const { codes, gaps, length } = foldText(text);
  return { codes, gaps, start: 0, end: length };
}

const differ = (one: string, other: string): boolean => statesOtherwise(stretchOf(one), stretchOf(other));

describe('a sentence', () => {
  it.each([
    ['a figure', 'Tổng thu đạt 1.200 tỷ đồng', 'Tổng thu đạt 900 tỷ đồng'],
    ['a denial', 'The bridge will open in May', 'The bridge will not open in May'],
    ['a denial in a script without spaces', '大桥五月通车', '大桥五月不通车'],
    ['a figure that went', 'Sau tháng 9 năm nay', 'Sau tháng năm nay'],
  ])('states something else with %s', (_, one, other) => {
    expect(differ(one, other)).toBe(true);
  });

  it('states the same with other words, or in other letters', () => {
    expect(differ('The bridge will open on May 3', 'The new bridge opens on May 3')).toBe(false);
    expect(differ('Cầu không mở ngày 3', 'CẦU  KHÔNG MỞ NGÀY 3')).toBe(false);
  });
});
