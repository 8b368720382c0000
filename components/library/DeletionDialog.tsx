import { useEffect } from 'preact/hooks';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { deletionWords, type Deletion } from './deletion-model';

interface DeletionDialogProps {
  deletion: Deletion;
}

/** Says what will be deleted, and asks. */
export function DeletionDialog({ deletion }: DeletionDialogProps) {
  const question = deletion.question.value;
  useFocusInList(deletion.count.value);
  if (!question) return null;
  const isAll = question.doomed === 'everything';
  return (
    <ConfirmDialog
      title={isAll ? 'Empty the trash?' : 'Delete for good?'}
      confirm={isAll ? 'Empty trash' : 'Delete for good'}
      onConfirm={() => void deletion.confirm()}
      onCancel={deletion.cancel}
    >
      {deletionWords(question.contents)}
    </ConfirmDialog>
  );
}

/** Moves the focus to the list if the button that had it was deleted with its article. */
function useFocusInList(deletions: number): void {
  useEffect(() => {
    if (deletions > 0 && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('.library-main')?.focus();
    }
  }, [deletions]);
}
