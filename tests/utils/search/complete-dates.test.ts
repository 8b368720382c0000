import { describe, expect, it } from 'vitest';
import { datesFor } from '@/utils/search/complete-dates';
import { normalDate } from '@/utils/search/dates';

const TODAY = '2026-03-05T10:00:00Z';
const labels = (begun: string) => datesFor(begun, TODAY).map(({ label }) => label);

describe('the completion of a date', () => {
  it('begins with the last years, and which day is meant', () => {
    expect(labels('')).toEqual(['2026', '2025', '2024', '2023', '2022', '2021', 'saved:', 'published:']);
    expect(labels('p')).toEqual(['published:']);
    expect(labels('saved:202')).toEqual(['2026', '2025', '2024', '2023', '2022', '2021'].map((one) => `saved:${one}`));
  });

  it('goes on with the months of a year, none that is still to come', () => {
    expect(labels('2026')).toEqual(['2026-03', '2026-02', '2026-01']);
    expect(labels('2025-1')).toEqual(['2025-12', '2025-11', '2025-10']);
    expect(labels('2025/0').at(-1)).toBe('2025-01');
  });

  it('offers nothing to what is whole or no date, and nothing that the query does not take', () => {
    expect(labels('2025-03-01')).toEqual([]);
    expect(labels('soon')).toEqual([]);
    for (const begun of ['', '2026', 'saved:2025-']) {
      for (const { insert } of datesFor(begun, TODAY)) {
        if (insert.endsWith(' ')) expect(normalDate(insert.replace(/^\w+:/, '').trim())).not.toBeNull();
      }
    }
  });
});
