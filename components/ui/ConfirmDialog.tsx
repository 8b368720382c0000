import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';

interface ConfirmDialogProps {
  title: string;
  /** What will happen. */
  children: ComponentChildren;
  /** The button that does it, in the words of what it does. */
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before what cannot be undone. The focus is on "Cancel" first, and goes back to where it was. */
export function ConfirmDialog({ title, children, confirm, onConfirm, onCancel }: ConfirmDialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Closed before it leaves the document: only then does the browser give the focus back.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      class="confirm"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-what`}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-what`}>{children}</p>
      <div class="confirm-actions">
        <Button label="Cancel" onClick={onCancel} />
        <Button label={confirm} kind="danger" onClick={onConfirm} />
      </div>
    </dialog>
  );
}
