import { useRef } from 'preact/hooks';
import { Button } from './Button';

/** Something that just happened, said once. */
export interface Notice {
  tone: 'done' | 'problem';
  text: string;
  action?: { label: string; run: () => void };
}

interface StatusLineProps {
  notice: Notice | null;
  /** Whether the key of `useUndoKey` works here. */
  hasUndoKey?: boolean;
}

/** Where the page says what just happened. Always in the document, or a screen reader would not notice it speak. */
export function StatusLine({ notice, hasUndoKey = false }: StatusLineProps) {
  const line = useRef<HTMLOutputElement>(null);
  const action = notice?.action;
  const run = () => {
    // The button goes with what it offered: a key that was pressed on it must not leave the focus nowhere.
    if (line.current?.querySelector('button:focus-visible')) line.current.focus({ preventScroll: true });
    action?.run();
  };
  return (
    <output class="status" data-tone={notice?.tone} ref={line} tabIndex={-1}>
      {notice && <span>{notice.text}</span>}
      {action && (
        <Button
          kind="link"
          label={action.label}
          shortcut={hasUndoKey && action.label === 'Undo' ? 'Control+Z' : undefined}
          onClick={run}
        />
      )}
    </output>
  );
}
