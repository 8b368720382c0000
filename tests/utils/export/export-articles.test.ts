import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportArticles, type ExportedFile } from '@/utils/export/export-articles';
import { exportFormats } from '@/utils/export/index';
import { AppError } from '@/utils/model/errors';
import { makeBundle } from './make-bundle';

const [format] = exportFormats;
const now = '2026-11-22T23:30:00Z';
/** Of a reader east of Greenwich. */
const dayOf = () => '2026-11-23';
const load = (id: string) => Promise.resolve(makeBundle({ id, title: `Bài ${id.charAt(0)}` }));

/** With nothing unreadable, and nobody who follows it. */
async function exported(ids: string[], changes: Partial<Parameters<typeof exportArticles>[0]> = {}) {
  const onUnreadable = (error: AppError) => {
    throw error;
  };
  return exportArticles({ ids, format, load, now, dayOf, onUnreadable, ...changes });
}

async function unpacked(file: ExportedFile | null): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array((await file?.blob.arrayBuffer()) ?? []));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('exportArticles', () => {
  it('gives one article as a file named by its title', async () => {
    const file = await exported(['a']);
    expect(file?.name).toBe('Bài a.md');
    expect(file?.blob.type).toBe('text/markdown;charset=utf-8');
    expect(await file?.blob.text()).toBe(format.render(await load('a'), dayOf));
  });

  it('gives several articles as a zip with a file for each, also where titles are equal', async () => {
    const file = await exported(['a1', 'a2', 'b']);
    expect(file?.name).toBe('Pressmark 2026-11-23.zip');
    const files = await unpacked(file);
    expect(Object.keys(files)).toEqual(['Bài a.md', 'Bài a 2.md', 'Bài b.md']);
    expect(files['Bài b.md']).toBe(format.render(await load('b'), dayOf));
  });

  it('leaves out what cannot be read, and tells of it', async () => {
    const told: string[] = [];
    const file = await exported(['a', 'b', 'c'], {
      load: async (id) => {
        if (id !== 'c') throw new AppError('not-found', `There is no ${id}.`);
        return load(id);
      },
      onUnreadable: ({ message }) => told.push(message),
    });
    expect(Object.keys(await unpacked(file))).toEqual(['Bài c.md']);
    expect(told).toEqual(['There is no a.', 'There is no b.']);
  });

  it('is no file where nothing can be read', async () => {
    const told: string[] = [];
    const changes = {
      load: () => Promise.reject(new AppError('not-found', 'gone')),
      onUnreadable: ({ message }: AppError) => told.push(message),
    };
    expect(await exported(['a'], changes)).toBeNull();
    expect(await exported(['a', 'b'], changes)).toBeNull();
    expect(told).toEqual(['gone', 'gone', 'gone']);
  });

  it('tells how many articles are done', async () => {
    const told: number[] = [];
    await exported(['a', 'b', 'c'], { onProgress: (done) => told.push(done) });
    expect(told).toEqual([1, 2, 3]);
  });

  it('stops between two articles when it is cancelled', async () => {
    const abort = new AbortController();
    const loaded: string[] = [];
    const exporting = exported(['a', 'b', 'c', 'd'], {
      signal: abort.signal,
      load: (id) => {
        loaded.push(id);
        if (id === 'b') abort.abort();
        return load(id);
      },
    });
    await expect(exporting).rejects.toMatchObject({ code: 'cancelled' });
    expect(loaded).toEqual(['a', 'b']);
  });

  it('passes on what ends the whole of it', async () => {
    const failing = exported(['a', 'b'], { load: () => Promise.reject(new Error('full')) });
    await expect(failing).rejects.toThrow('full');
  });

  it('lets the page breathe between the articles of an archive', async () => {
    let breaths = 0;
    const timer = setInterval(() => breaths++);
    await exported(Array.from({ length: 50 }, (_, at) => `a${at}`));
    clearInterval(timer);
    expect(breaths).toBeGreaterThan(5);
  });
});
