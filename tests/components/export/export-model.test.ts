import { expect, it } from 'vitest';
import { ExportModel } from '@/components/export/export-model';
import { NoticesModel } from '@/components/ui/notices';
import { makeBundle } from '@/tests/utils/export/make-bundle';
import type { LibraryReads } from '@/utils/contract/library';
import { AppError } from '@/utils/model/errors';

/** Exports of a library in which the articles of these ids cannot be read. */
function exportsOf({ missing = [] as string[] } = {}) {
  const copied: string[] = [];
  const files: string[] = [];
  const notices = new NoticesModel();
  const library = {
    articleBundle: async (id: string) => {
      if (missing.includes(id)) throw new AppError('not-found', `The stored copy of “${id}” is missing.`);
      return makeBundle({ id, title: id });
    },
  } as LibraryReads;
  const exports = new ExportModel(
    library,
    { ids: async () => ({ ok: true, ids: [] }) },
    { copyText: async (text) => void copied.push(text), download: ({ name }) => void files.push(name) },
    notices,
  );
  return { exports, notices, copied, files };
}

it('copies one article as its file, and several without front matter', async () => {
  const { exports, copied, notices } = exportsOf();
  await exports.copy(['Một']);
  expect(copied[0]).toMatch(/^---\ntitle: "Một"/);
  await exports.copy(['Một', 'Hai']);
  expect(copied[1]).toMatch(/^# Một\n\n- Source: .*^# Hai\n\n- Source: /ms);
  expect(copied[1]).not.toContain('title:');
  expect(notices.notice.value).toMatchObject({ tone: 'done', text: 'Copied 2 articles as Markdown.' });
});

it('exports what can be read, and says what could not', async () => {
  const { exports, files, notices, copied } = exportsOf({ missing: ['Hai'] });
  await exports.download(['Một', 'Hai', 'Ba']);
  expect(files).toEqual([expect.stringMatching(/\.zip$/)]);
  expect(notices.notice.value?.text).toMatch(
    /^Exported 2 articles to “Pressmark .*\.zip”\. 1 article could not be read: The stored copy of “Hai” is missing\.$/,
  );
  await exports.copy(['Một', 'Hai']);
  expect(copied).toHaveLength(1);
  expect(notices.notice.value?.text).toMatch(/^Copied 1 article .* could not be read: The stored copy of “Hai”/);
});

it.each(['copy', 'download'] as const)('says why where nothing could be read to %s', async (way) => {
  const { exports, files, copied, notices } = exportsOf({ missing: ['Một'] });
  await exports[way](['Một']);
  expect([...files, ...copied]).toEqual([]);
  expect(notices.notice.value).toEqual({ tone: 'problem', text: 'The stored copy of “Một” is missing.' });
});
