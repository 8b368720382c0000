import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportArticles } from '@/utils/export/export-articles';
import { exportFormats } from '@/utils/export/index';
import { makeBundle } from './make-bundle';

const [format] = exportFormats;
const now = '2026-11-22T23:30:00Z';
/** Of a reader east of Greenwich. */
const dayOf = () => '2026-11-23';
const load = (id: string) => Promise.resolve(makeBundle({ id, title: `Bài ${id.charAt(0)}` }));

async function unpacked(blob: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

describe('exportArticles', () => {
  it('gives one article as a file named by its title', async () => {
    const { name, blob } = await exportArticles({ ids: ['a'], format, load, now, dayOf });
    expect(name).toBe('Bài a.md');
    expect(blob.type).toBe('text/markdown;charset=utf-8');
    expect(await blob.text()).toBe(format.render(await load('a'), dayOf));
  });

  it('gives several articles as a zip with a file for each, also where titles are equal', async () => {
    const { name, blob } = await exportArticles({ ids: ['a1', 'a2', 'b'], format, load, now, dayOf });
    expect(name).toBe('Pressmark 2026-11-23.zip');
    const files = await unpacked(blob);
    expect(Object.keys(files)).toEqual(['Bài a.md', 'Bài a 2.md', 'Bài b.md']);
    expect(files['Bài b.md']).toBe(format.render(await load('b'), dayOf));
  });

  it('gives an empty archive when there is nothing to export', async () => {
    const { blob } = await exportArticles({ ids: [], format, load, now, dayOf });
    expect(await unpacked(blob)).toEqual({});
  });

  it('tells how many articles are done', async () => {
    const told: number[] = [];
    await exportArticles({ ids: ['a', 'b', 'c'], format, load, now, dayOf, onProgress: (done) => told.push(done) });
    expect(told).toEqual([1, 2, 3]);
  });

  it('stops between two articles when it is cancelled', async () => {
    const abort = new AbortController();
    const loaded: string[] = [];
    const exporting = exportArticles({
      ids: ['a', 'b', 'c', 'd'],
      format,
      now,
      dayOf,
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

  it('passes on why an article cannot be read', async () => {
    const failing = exportArticles({
      ids: ['a', 'b'],
      format,
      now,
      dayOf,
      load: () => Promise.reject(new Error('gone')),
    });
    await expect(failing).rejects.toThrow('gone');
  });

  it('lets the page breathe between the articles of an archive', async () => {
    let breaths = 0;
    const timer = setInterval(() => breaths++);
    await exportArticles({ ids: Array.from({ length: 50 }, (_, at) => `a${at}`), format, load, now, dayOf });
    clearInterval(timer);
    expect(breaths).toBeGreaterThan(5);
  });
});
