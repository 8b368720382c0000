import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from './Button';
import { useModal } from './use-modal';

interface ConfirmDialogProps {
  title: string;
  /** What will happen. */
  children: ComponentChildren;
  /** The label of the confirming button, which names the action. */
  confirm: string;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before something that cannot be undone. The focus starts on "Cancel" and returns to where it was. */
export function ConfirmDialog({ title, children, confirm, onConfirm, onCancel }: ConfirmDialogProps) {
  const ref = useModal();
  const id = useId();
  return (
    <dialog
      ref={ref}
      class="modal"
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
      <div class="modal-actions">
        <Button label="Cancel" onClick={onCancel} />
        <Button label={confirm} kind="danger" onClick={onConfirm} />
      </div>
    </dialog>
  );
}
