import { useId } from 'preact/hooks';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/TextArea';
import type { Notes } from './notes-model';

interface NoteEditorProps {
  label: string;
  noteKey: string;
  /** What the library holds: the draft if there is one, else the note of the record. */
  stored: string;
  notes: Notes;
  placeholder?: string;
}

/** The field of a note. Each letter is stored at once; there is no save button. */
export function NoteEditor({ label, noteKey, stored, notes, placeholder = 'Add a note' }: NoteEditorProps) {
  const id = useId();
  const typed = notes.field(noteKey).value;
  const failed = typed?.state === 'failed' || typed?.state === 'lost';
  return (
    <div class="note-editor">
      <TextArea
        label={label}
        value={typed?.text ?? stored}
        placeholder={placeholder}
        describedBy={failed ? id : undefined}
        onInput={(text) => void notes.type(noteKey, text)}
        onFocus={() => notes.focus(noteKey)}
        onBlur={() => notes.blur()}
      />
      {failed && (
        <p class="note-failed" id={id} role="alert">
          {typed.state === 'failed' && 'Not stored yet.'} {typed.reason} Your words are kept here
          {typed.state === 'lost' && ', to be copied'}.{' '}
          {typed.state === 'failed' && (
            <Button kind="link" label="Store again" onClick={() => void notes.retry(noteKey)} />
          )}
        </p>
      )}
    </div>
  );
}
