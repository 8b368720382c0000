import { useEffect, useRef } from 'preact/hooks';
import { isWriting } from '../ui/focus';
import { isComposingKey } from '../ui/typing';

interface Reading {
  /** The article that was asked for, and the one that is shown. */
  asked: string | null;
  shown: string | null;
  close: () => void;
}

/**
 * Moves the focus from the list to an article opened there, and back to its row at Escape or when the article is closed.
 * Without it a keyboard user would have to tab through all rows in sight.
 */
export function useReadingFocus(
  root: { readonly current: HTMLElement | null },
  { asked, shown, close }: Reading,
): void {
  const last = useRef(asked);
  useEffect(() => {
    const before = last.current;
    if (asked === before || (asked !== null && asked !== shown)) return;
    last.current = asked;
    if (asked === null) focusRow(root.current, before);
    else if (isInList(root.current))
      root.current?.querySelector<HTMLElement>('#reader-title')?.focus({ preventScroll: true });
  }, [root, asked, shown]);

  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const reader = root.current?.querySelector('.library-reader');
    const onKeyDown = (event: Event) => {
      const key = event as KeyboardEvent;
      if (key.key !== 'Escape' || key.defaultPrevented || isComposingKey(key) || isWriting(key.target)) return;
      if (last.current === null) return;
      key.preventDefault();
      // In a small window the list is hidden until the article is closed.
      if (root.current?.querySelector<HTMLElement>('.library-list')?.offsetParent) focusRow(root.current, last.current);
      else latest.current();
    };
    reader?.addEventListener('keydown', onKeyDown);
    return () => reader?.removeEventListener('keydown', onKeyDown);
  }, [root]);
}

/** Whether the focus is in the list, or was lost when the list was hidden for the article. */
function isInList(root: HTMLElement | null): boolean {
  const { activeElement } = document;
  return activeElement === document.body || root?.querySelector('.library-main')?.contains(activeElement) === true;
}

function focusRow(root: HTMLElement | null, articleId: string | null): void {
  const row = articleId === null ? null : root?.querySelector<HTMLElement>(`[data-article="${CSS.escape(articleId)}"]`);
  (row ?? root?.querySelector<HTMLElement>('.library-main'))?.focus();
}
