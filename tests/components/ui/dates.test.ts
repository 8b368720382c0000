import { afterEach, describe, expect, it, vi } from 'vitest';

afterEach(() => vi.unstubAllEnvs());

/** The words for days, as a reader in a time zone has them. */
async function datesIn(timeZone: string) {
  vi.stubEnv('TZ', timeZone);
  vi.resetModules();
  return import('@/components/ui/dates');
}

const PUBLISHED = '2024-05-01T00:30:00+07:00';
const CREATED = '2024-05-02T23:30:00Z';

describe('a day', () => {
  it('is the printed one of what a page says, and the reader’s own of what the reader did', async () => {
    const { dayOf, dayOfArticle, printedDayOf } = await datesIn('America/New_York');
    expect(printedDayOf(PUBLISHED)).toBe(dayOf('2024-05-01'));
    expect(dayOf(PUBLISHED)).toBe(dayOf('2024-04-30'));
    expect(dayOfArticle({ publishedTime: PUBLISHED, created: CREATED })).toBe(dayOf('2024-05-01'));
    expect(dayOfArticle({ publishedTime: null, created: CREATED })).toBe(dayOf('2024-05-02'));
    expect(printedDayOf('last Tuesday')).toBe('last Tuesday');
  });
});
