import { describe, expect, it } from 'vitest';
import { withoutAnchor } from '@/utils/text/route';

describe('an address without its anchor', () => {
  it.each([
    ['https://a.example/x', 'https://a.example/x'],
    ['https://a.example/x#comments', 'https://a.example/x'],
    ['https://a.example/x#', 'https://a.example/x'],
    ['https://a.example/x#:~:text=here', 'https://a.example/x'],
    ['https://a.example/x#a/b!c', 'https://a.example/x'],
    ['https://a.example/#/', 'https://a.example/'],
    ['https://a.example/#!', 'https://a.example/'],
    ['https://a.example/#!/', 'https://a.example/'],
    ['https://a.example/#/story/1', 'https://a.example/#/story/1'],
    ['https://a.example/#!/story/1', 'https://a.example/#!/story/1'],
    ['https://a.example/#!story', 'https://a.example/#!story'],
    ['https://a.example/#/story/1:~:text=here', 'https://a.example/#/story/1'],
    ['https://a.example/?q=:~:#/story/1', 'https://a.example/?q=:~:#/story/1'],
  ])('of %s is %s', (url, expected) => {
    expect(withoutAnchor(url)).toBe(expected);
  });
});
