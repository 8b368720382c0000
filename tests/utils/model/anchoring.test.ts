import { describe, expect, it } from 'vitest';
import { meaningChangesIn } from '@/utils/model/anchoring';

describe('the changes that alter what a quote says', () => {
  it('are told with the words that were and those that are', () => {
    expect(
      meaningChangesIn([
        { kind: 'equal', text: 'thu ' },
        { kind: 'delete', text: '1.200 ', alarm: 'figure' },
        { kind: 'insert', text: '900 ', alarm: 'figure' },
        { kind: 'equal', text: 'tỷ, ' },
        { kind: 'delete', text: 'nhanh' },
        { kind: 'insert', text: 'không ', alarm: 'negation' },
        { kind: 'equal', text: 'đạt' },
        { kind: 'delete', text: ' Lê Dũng', alarm: 'name' },
      ]),
    ).toEqual([
      { alarm: 'figure', before: '1.200', after: '900' },
      { alarm: 'negation', before: '', after: 'không' },
      { alarm: 'name', before: 'Lê Dũng', after: '' },
    ]);
  });
});
