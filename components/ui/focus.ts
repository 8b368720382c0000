import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Notice } from './notices';

/** Moves the focus to an element (with `tabIndex` -1) if it was lost with the last item of a list. */
export function useFocusWhenEmpty(ref: { readonly current: HTMLElement | null }, count: number): void {
  const before = useRef(count);
  useLayoutEffect(() => {
    const isEmptied = count === 0 && before.current > 0;
    before.current = count;
    if (isEmptied && document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [ref, count]);
}

/** Makes Ctrl+Z (or Command+Z) run the notice's undo while it is shown. In a field the key still undoes the typing. */
export function useUndoKey(notice: Notice | null): void {
  const undo = notice?.action?.kind === 'undo' ? notice.action.run : null;
  useEffect(() => {
    if (undo === null) return undefined;
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey);
      if (!isUndo || event.shiftKey || event.altKey || event.repeat || isWriting(event.target)) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);
}

/** Whether keys pressed at a target type into it. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}
