import { browser } from 'wxt/browser';
import type { ButtonState } from '../library/dependencies';

interface Look {
  text: string;
  color: string;
  title: string;
}

const ARTICLE = '#1d6f5c';
const SAVED = '#7a3e1d';
const PROBLEM = '#b3261e';

/** Returns what the toolbar button shows for a state. The title is what a screen reader says. */
export function lookOf(state: ButtonState): Look {
  switch (state.kind) {
    case 'nothing':
      return { text: '', color: ARTICLE, title: 'Pressmark' };
    case 'article':
      return { text: '+', color: ARTICLE, title: 'Article found: save it' };
    case 'saved':
      return {
        text: state.highlights === 0 ? '✓' : String(state.highlights),
        color: SAVED,
        title: state.highlights === 0 ? 'Saved' : `Saved, ${count(state.highlights, 'highlight')}`,
      };
    case 'problem':
      return { text: '!', color: PROBLEM, title: state.message };
  }
}

/** Shows a state on a tab's toolbar button until the tab leaves the page. */
export async function showOnButton(tabId: number, state: ButtonState): Promise<void> {
  const { text, color, title } = lookOf(state);
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

const count = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
