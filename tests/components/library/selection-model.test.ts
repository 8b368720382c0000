import { expect, it } from 'vitest';
import { SelectionModel } from '@/components/library/selection-model';

const listing = (ids: readonly string[]) => ({
  idAt: (row: number) => ids[row],
  rowOf: (id: string) => (ids.includes(id) ? ids.indexOf(id) : undefined),
});
const IDS = Array.from({ length: 10 }, (_, row) => `a${row}`);
const rows = listing(IDS);

it('ticks and unticks a row', () => {
  const selection = new SelectionModel();
  selection.toggle('a2', false, rows);
  expect([...selection.ids.value]).toEqual(['a2']);
  selection.toggle('a2', false, rows);
  expect(selection.ids.value.size).toBe(0);
});

it('takes all rows from the last one ticked, in either direction', () => {
  const selection = new SelectionModel();
  selection.toggle('a5', false, rows);
  selection.toggle('a3', true, rows);
  expect([...selection.ids.value].sort()).toEqual(['a3', 'a4', 'a5']);
});

it('begins at the article that was ticked, wherever that is by now', () => {
  const selection = new SelectionModel();
  selection.toggle('a2', false, rows);
  selection.toggle('a4', true, listing(['new', ...IDS]));
  expect([...selection.ids.value].sort()).toEqual(['a2', 'a3', 'a4']);
});

it('ticks the row alone where the one that was ticked is gone', () => {
  const selection = new SelectionModel();
  selection.toggle('a2', false, rows);
  selection.drop(['a2']);
  selection.toggle('a4', true, rows);
  expect([...selection.ids.value]).toEqual(['a4']);
});

it('takes what it is given in place of what was ticked', () => {
  const selection = new SelectionModel();
  selection.toggle('a1', false, rows);
  selection.set(['a7', 'a8']);
  selection.toggle('a4', true, rows);
  expect([...selection.ids.value]).toEqual(['a7', 'a8', 'a4']);
});

it('forgets where it began when it is cleared', () => {
  const selection = new SelectionModel();
  selection.toggle('a1', false, rows);
  selection.clear();
  selection.toggle('a4', true, rows);
  expect([...selection.ids.value]).toEqual(['a4']);
});
