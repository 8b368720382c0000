import { expect, it } from 'vitest';
import { NotesModel } from '@/components/annotation/notes-model';
import { AppError } from '@/utils/model/errors';

const key = 'annotation:a';

it('lets go of what was typed once the records that hold it were read', async () => {
  const notes = new NotesModel(async () => {});
  await notes.type(key, 'typed');
  const release = notes.beforeReading();
  release();
  expect(notes.field(key).value).toBeNull();
});

it('keeps what is typed while the records are being read', async () => {
  const notes = new NotesModel(async () => {});
  await notes.type(key, 'typed');
  const release = notes.beforeReading();
  await notes.type(key, 'typed on');
  release();
  expect(notes.field(key).value?.text).toBe('typed on');
});

it('keeps the text of the field that has the focus', async () => {
  const notes = new NotesModel(async () => {});
  notes.focus(key);
  await notes.type(key, 'typed');
  notes.beforeReading()();
  expect(notes.field(key).value?.text).toBe('typed');
  notes.blur();
  notes.beforeReading()();
  expect(notes.field(key).value).toBeNull();
});

it('keeps what could not be stored and says why, and an early failure does not hide a later success', async () => {
  const answers = [Promise.reject(new Error('full')), Promise.resolve()];
  answers[0]?.catch(() => {});
  const notes = new NotesModel(() => answers.shift() ?? Promise.resolve());
  await Promise.all([notes.type(key, 'a'), notes.type(key, 'ab')]);
  expect(notes.field(key).value).toEqual({ text: 'ab', state: 'saved' });

  const failing = new NotesModel(() => Promise.reject(new AppError('storage-full', 'There is no room left.')));
  await failing.type(key, 'mine');
  failing.beforeReading()();
  expect(failing.field(key).value).toEqual({ text: 'mine', state: 'failed', reason: 'There is no room left.' });
});

it('says why there is no place any more for what is typed', async () => {
  const notes = new NotesModel(() => Promise.reject(new AppError('not-found', 'This article is gone.')));
  await notes.type(key, 'mine');
  notes.beforeReading()();
  expect(notes.field(key).value).toEqual({ text: 'mine', state: 'lost', reason: 'This article is gone.' });
});

it('does not ask for a page to be loaded again that holds words nobody has stored', async () => {
  const notes = new NotesModel(() => Promise.reject(new AppError('page-unreachable', 'Reload the page.')));
  await notes.type(key, 'mine');
  expect(notes.field(key).value).toEqual({ text: 'mine', state: 'failed' });
});
