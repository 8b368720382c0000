import { useLayoutEffect, useRef } from 'preact/hooks';

/** The ref of a dialog that lies over everything else for as long as it is drawn. The focus then goes back to where it was. */
export function useModal() {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Closed before it leaves the document: only then does the browser give the focus back.
    return () => dialog?.close();
  }, []);
  return ref;
}
