import { useLayoutEffect, useRef } from 'preact/hooks';

/** Returns a ref for a dialog that is modal while it is rendered. Afterwards the focus returns to where it was. */
export function useModal() {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // The browser returns the focus only if the dialog is closed before it leaves the document.
    return () => dialog?.close();
  }, []);
  return ref;
}
