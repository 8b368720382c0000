import { expect, it } from 'vitest';
import { SelectionModel } from '@/components/library/selection-model';

const idAt = (index: number) => (index < 10 ? `a${index}` : undefined);

it('ticks and unticks a row', () => {
  const selection = new SelectionModel();
  selection.toggle(2, 'a2', false, idAt);
  expect([...selection.ids.value]).toEqual(['a2']);
  selection.toggle(2, 'a2', false, idAt);
  expect(selection.ids.value.size).toBe(0);
});

it('takes all rows from the last one ticked, in either direction', () => {
  const selection = new SelectionModel();
  selection.toggle(5, 'a5', false, idAt);
  selection.toggle(3, 'a3', true, idAt);
  expect([...selection.ids.value].sort()).toEqual(['a3', 'a4', 'a5']);
});

it('forgets where it began when it is cleared', () => {
  const selection = new SelectionModel();
  selection.toggle(1, 'a1', false, idAt);
  selection.clear();
  selection.toggle(4, 'a4', true, idAt);
  expect([...selection.ids.value]).toEqual(['a4']);
});
