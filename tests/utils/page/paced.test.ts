import { expect, it } from 'vitest';
import { paced } from '@/utils/page/paced';

it('tells of work that takes long now and then, and of quick work not at all', () => {
  let now = 0;
  const told: number[] = [];
  const tell = paced(
    (what: number) => told.push(what),
    () => now,
  );
  for (now = 0; now < 1000; now += 10) tell(now);
  expect(told).toEqual([150, 300, 450, 600, 750, 900]);
  now = 0;
  const quick: number[] = [];
  const tellQuick = paced(
    (what: number) => quick.push(what),
    () => now,
  );
  for (now = 0; now < 140; now += 10) tellQuick(now);
  expect(quick).toEqual([]);
});
