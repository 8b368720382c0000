import 'fake-indexeddb/auto';
import { openDB, type IDBPDatabase } from 'idb';
import { describe, expect, it } from 'vitest';
import { sampleExtraction } from '@/tests/helpers/samples';
import { migrations, type Migration } from '@/utils/storage/migrations';
import { keepOpen, openLibrary } from '@/utils/storage/open';
import type { LibrarySchema, ReadTransaction } from '@/utils/storage/schema';
import { getSnapshot } from '@/utils/storage/snapshots';

const byName = (a: string, b: string) => a.localeCompare(b);

/** Stores, their key paths and indexes, as text: what two databases must agree on. */
function shapeOf(db: IDBPDatabase<LibrarySchema>): string[] {
  return [...db.objectStoreNames].toSorted(byName).map((name) => {
    const { keyPath, indexNames } = db.transaction(name).store;
    return `${name} (${String(keyPath)}): ${[...indexNames].toSorted(byName).join(', ')}`;
  });
}

const TEXTS = { s: 'Chữ của bài', 's-0': 'An earlier copy', 's-1': '' };

/** The version that keeps texts apart from their snapshots. */
const TEXTS_APART = 4;

/** A library as the Pressmark of that version left it, with one article in it. */
async function createAtVersion(name: string, version: number): Promise<void> {
  const db = await openDB<LibrarySchema>(name, version, {
    async upgrade(db, oldVersion, _newVersion, tx) {
      for (const migrate of migrations.slice(oldVersion, version)) await migrate(db, tx);
    },
  });
  await db.put('articles', {
    ...sampleExtraction().metadata,
    id: 'kept',
    sources: ['https://a.example/b'],
    url: 'https://a.example/b',
    snapshotId: 's',
    note: 'ghi chú',
    tags: [],
    annotationCount: 0,
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    listed: '2026-01-01T00:00:00Z',
  });
  for (const [id, textContent] of Object.entries(TEXTS)) {
    const { metadata, content } = sampleExtraction();
    const dates = { created: '2026-01-01T00:00:00Z', modified: '2026-01-01T00:00:00Z' };
    const snapshot = { id, articleId: 'kept', url: 'https://a.example/b', ...dates, textHash: 'h', metadata, content };
    if (version < TEXTS_APART) await db.put('snapshots', Object.assign(snapshot, { textContent }));
    else {
      await db.put('snapshots', snapshot);
      await db.put('texts', textContent, id);
    }
  }
  db.close();
}

describe('migrations', () => {
  it.each(migrations.map((migrate, index) => [index + 1, migrate.name]))(
    'bring a library of version %i (%s) to today’s shape and lose nothing',
    async (version) => {
      const fresh = await openLibrary(undefined, `fresh-${version}`);
      await createAtVersion(`old-${version}`, version);
      const old = await openLibrary(undefined, `old-${version}`);
      expect(shapeOf(old)).toEqual(shapeOf(fresh));
      expect(await old.get('articles', 'kept')).toMatchObject({ note: 'ghi chú' });
      const article = await old.get('articles', 'kept');
      const tx = old.transaction(['snapshots', 'texts']) as unknown as ReadTransaction;
      for (const [id, textContent] of Object.entries(TEXTS)) {
        const { content, metadata } = sampleExtraction();
        expect(await getSnapshot(tx, { ...article!, snapshotId: id })).toMatchObject({
          content,
          metadata,
          textContent,
        });
      }
      expect(await old.get('snapshots', 's')).not.toHaveProperty('textContent');
    },
  );
});

describe('openLibrary', () => {
  it('leaves a library as it was where a migration fails, after its first write too', async () => {
    await createAtVersion('failing', migrations.length);
    const steps: Migration[] = [
      ...migrations,
      async function fail(db, tx) {
        db.deleteObjectStore('drafts');
        await tx.objectStore('articles').delete('kept');
        throw new Error('This cannot be read.');
      },
    ];
    await expect(openLibrary(undefined, 'failing', steps)).rejects.toMatchObject({
      code: 'database-failed',
      cause: { message: 'This cannot be read.' },
    });
    const db = await openLibrary(undefined, 'failing');
    expect(await db.get('articles', 'kept')).toMatchObject({ note: 'ghi chú' });
    expect([...db.objectStoreNames]).toContain('drafts');
  });

  it('leaves a library of a newer Pressmark alone and says so', async () => {
    (await openDB('newer', migrations.length + 1)).close();
    await expect(openLibrary(undefined, 'newer')).rejects.toMatchObject({
      code: 'database-newer',
      message: expect.stringContaining('nothing has been changed'),
    });
  });

  it('gives way to a newer Pressmark that wants to upgrade, and opens again when asked', async () => {
    const open = keepOpen('shared');
    await open();
    const upgraded = await openDB('shared', migrations.length + 1);
    upgraded.close();
    await expect(open()).rejects.toMatchObject({ code: 'database-newer' });
  });
});
