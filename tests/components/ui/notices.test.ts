import { expect, it } from 'vitest';
import { NoticesModel } from '@/components/ui/notices';

/** An intention that fails so often before it succeeds. */
function failing(times: number) {
  const ran: number[] = [];
  const intention = async () => {
    ran.push(ran.length);
    if (ran.length <= times) throw new Error('The disk is full.');
    return ran.length;
  };
  return { ran, intention };
}

it('says what went wrong, and does what follows when a second try succeeds', async () => {
  const notices = new NoticesModel();
  const { intention } = failing(1);
  const followed: number[] = [];
  expect(await notices.attempt(intention, (value) => void followed.push(value))).toBe(false);
  expect(notices.notice.value).toMatchObject({ tone: 'problem', action: { kind: 'retry' } });
  expect(followed).toEqual([]);
  notices.notice.value?.action?.run();
  expect(notices.notice.value).toBeNull();
  await expect.poll(() => followed).toEqual([2]);
  expect(notices.notice.value).toBeNull();
});

it('tries again once for each time it went wrong', async () => {
  const notices = new NoticesModel();
  const { ran, intention } = failing(2);
  await notices.attempt(intention);
  const first = notices.notice.value?.action;
  first?.run();
  first?.run();
  await expect.poll(() => notices.notice.value?.action).toBeDefined();
  first?.run();
  expect(ran).toHaveLength(2);
  notices.notice.value?.action?.run();
  await expect.poll(() => ran).toHaveLength(3);
  expect(notices.notice.value).toBeNull();
});

it('leaves alone what was said since', async () => {
  const notices = new NoticesModel();
  const { ran, intention } = failing(1);
  await notices.attempt(intention);
  const again = notices.notice.value?.action;
  notices.done('Article saved.');
  again?.run();
  expect(notices.notice.value).toMatchObject({ text: 'Article saved.' });
  expect(ran).toHaveLength(1);
});
