import { vi } from 'vitest';
import { createSurface } from '@/components/page/create-surface';
import type { PageTools } from '@/utils/contract/page';
import { createAnchors } from '@/utils/page/anchors';
import { createPage } from '@/utils/page/create-page';
import type { FakeBackground } from './fake-background';

/** The page tools running in the test's own document, seen from inside their closed shadow root. */
export interface RunningTools {
  tools: PageTools;
  root: ShadowRoot;
  /** Waits for the element with a role and an accessible name; throws when there is none in time. */
  find: (role: string, name: string) => Promise<HTMLElement>;
  has: (role: string, name: string) => boolean;
  /** The colours at the selection, once they are offered. */
  offered: () => Promise<HTMLElement>;
  isOffered: () => boolean;
  /** What the status region says, once it says something. */
  said: () => Promise<string>;
  disconnect: () => void;
  end: () => void;
}

/** How long to wait for something that must come: long enough for a busy machine, in milliseconds. */
const PATIENCE = { timeout: 8000 };

/** Longer than any selection takes to settle, in milliseconds. */
const SETTLED = 500;

const COLORS = ['toolbar', 'Highlight selection'] as const;

const IMPLICIT: Record<string, string> = {
  button: 'button, [role="button"]',
  textbox: 'textarea, input:not([type]), input[type="text"]',
  dialog: 'dialog[open]',
  radio: 'input[type="radio"]',
};

/** Starts the page tools, with the real anchoring, painting and UI over a fake background. */
export function startPageTools(background: FakeBackground): RunningTools {
  let root: ShadowRoot | undefined;
  const attach = vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    attach.mockRestore();
    root = this.attachShadow(init);
    return root;
  });
  let isConnected = true;
  const end = new AbortController();
  const tools = createPage(
    { document, background, createSurface, createAnchors, isConnected: () => isConnected },
    end.signal,
  );
  if (!root) throw new Error('The page tools made no shadow root.');
  const inside = root;
  const look = (role: string, name: string) =>
    [...inside.querySelectorAll<HTMLElement>(IMPLICIT[role] ?? `[role="${role}"]`)].find(
      (one) => (one.ariaLabel ?? one.textContent).trim() === name && one.checkVisibility({ visibilityProperty: true }),
    );
  const find = (role: string, name: string) =>
    vi.waitFor(() => {
      const found = look(role, name);
      if (!found) throw new Error(`There is no ${role} “${name}”.`);
      return found;
    }, PATIENCE);
  return {
    tools,
    root: inside,
    find,
    has: (role, name) => look(role, name) !== undefined,
    offered: () => find(...COLORS),
    isOffered: () => look(...COLORS) !== undefined,
    said: () =>
      vi.waitFor(() => {
        const text = inside.querySelector('output > span')?.textContent ?? '';
        if (text === '') throw new Error('Nothing was said.');
        return text;
      }, PATIENCE),
    disconnect: () => {
      isConnected = false;
    },
    end: () => end.abort(),
  };
}

/** Resolves when a selection has settled: colours not offered by then never will be. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLED));

/** Puts an article into the document, and returns a function that takes it out. */
export function putArticle(html: string): { article: HTMLElement; remove: () => void } {
  const article = document.createElement('article');
  article.innerHTML = html;
  document.body.append(article);
  return {
    article,
    remove: () => {
      document.getSelection()?.removeAllRanges();
      article.remove();
    },
  };
}

/** The range of words in an element; throws when they are not in one of its text nodes. */
export function rangeOf(element: Element, words: string): Range {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const at = node.data.indexOf(words);
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`“${words}” is not there.`);
}

/** Selects words as a reader would with the keyboard. */
export function select(element: Element, words: string): void {
  const range = rangeOf(element, words);
  const selection = document.getSelection();
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
}

/** Clicks with the mouse in the middle of words, on whatever is on top there. */
export function clickOn(element: Element, words: string): void {
  const box = rangeOf(element, words).getClientRects()[0];
  if (!box) throw new Error(`“${words}” is not to be seen.`);
  const at = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
  const target = document.elementFromPoint(at.clientX, at.clientY) ?? document.body;
  const init = { ...at, bubbles: true, composed: true, cancelable: true, detail: 1 };
  target.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerType: 'mouse' }));
  target.dispatchEvent(new PointerEvent('pointerup', { ...init, pointerType: 'mouse' }));
  target.dispatchEvent(new MouseEvent('click', init));
}

/** Presses a key where the focus is. */
export function press(key: string, target: EventTarget = document.activeElement ?? document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

/** Writes into a field as a keyboard does. */
export function type(field: HTMLElement, text: string): void {
  const input = field as HTMLInputElement | HTMLTextAreaElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, data: text }));
}

/** Resolves once `count` ranges are painted under one of Pressmark's names. */
export function painted(name: string, count = 1): Promise<unknown> {
  return vi.waitUntil(() => (CSS.highlights.get(`pressmark-${name}`)?.size ?? 0) === count, PATIENCE);
}
