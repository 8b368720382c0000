import { afterEach, expect, it } from 'vitest';
import type { TypingScope } from '@/utils/contract/surface';
import { hearTyping } from '@/utils/page/hear-typing';

const scope = window as Window & TypingScope;
afterEach(() => void delete scope.pressmarkTyping);

it('shows what is written before the page hears of it, until it is ended', () => {
  const order: string[] = [];
  const ends = new AbortController();
  scope.pressmarkTyping = () => order.push('ours');
  hearTyping(scope, ends.signal);
  const page = new AbortController();
  window.addEventListener('keydown', () => order.push('page'), { capture: true, signal: page.signal });
  const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
  press();
  ends.abort();
  press();
  page.abort();
  expect(order).toEqual(['ours', 'page', 'page']);
});
