import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Notice } from './notices';

/** Where the focus went with what had it, it comes to an element (with `tabIndex` -1) once nothing is left of a list. */
export function useFocusWhenEmpty(ref: { readonly current: HTMLElement | null }, count: number): void {
  const before = useRef(count);
  useLayoutEffect(() => {
    const isEmptied = count === 0 && before.current > 0;
    before.current = count;
    if (isEmptied && document.activeElement === document.body) ref.current?.focus({ preventScroll: true });
  }, [ref, count]);
}

/** Ctrl+Z (or Command+Z) undoes what was just done, for as long as that is offered; in a field it undoes the typing. */
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

/** Whether keys pressed at a target are for writing there. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, select, input:not([type=checkbox], [type=radio])');
}
