import { afterEach, expect, it, vi } from 'vitest';
import { localDay } from '@/utils/text/days';

afterEach(() => vi.unstubAllEnvs());

const LATE = '2024-05-02T23:30:00Z';

it.each([
  ['Asia/Tokyo', LATE, '2024-05-03'],
  ['America/New_York', LATE, '2024-05-02'],
  ['UTC', 'never', 'never'],
])('a day in %s is that of a reader there', (zone, time, day) => {
  vi.stubEnv('TZ', zone);
  expect(localDay(time)).toBe(day);
});
