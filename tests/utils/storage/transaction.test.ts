import { describe, expect, it } from 'vitest';
import { openTestDatabase } from '@/tests/helpers/open-test-database';
import { AppError } from '@/utils/model/errors';
import { inOneTransaction } from '@/utils/storage/transaction';

const DRAFT = { key: 'article:1', text: 'a', modified: '2026-01-01T00:00:00Z' };

describe('inOneTransaction', () => {
  it('does everything or nothing', async () => {
    const db = await openTestDatabase();
    const failing = inOneTransaction(db, async (tx) => {
      await tx.objectStore('drafts').put(DRAFT);
      throw new AppError('not-found', 'gone');
    });
    await expect(failing).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.count('drafts')).toBe(0);
    await inOneTransaction(db, async (tx) => void (await tx.objectStore('drafts').put(DRAFT)));
    expect(await db.count('drafts')).toBe(1);
  });

  it('says when the disk is full', async () => {
    const db = await openTestDatabase();
    const full = inOneTransaction(db, async () => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(full).rejects.toMatchObject({ code: 'storage-full' });
  });

  it('says when the browser gave the write up', async () => {
    const db = await openTestDatabase();
    const aborted = inOneTransaction(db, async (tx) => {
      tx.abort();
      await tx.objectStore('drafts').put(DRAFT);
    });
    await expect(aborted).rejects.toMatchObject({ code: 'database-failed' });
  });

  it('says so where the connection has just been closed', async () => {
    const db = await openTestDatabase();
    db.close();
    await expect(inOneTransaction(db, async () => {})).rejects.toMatchObject({ code: 'database-failed' });
  });
});
