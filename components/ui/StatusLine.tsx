import { useRef } from 'preact/hooks';
import { Button } from './Button';
import type { Notice } from './notices';

const LABELS = { undo: 'Undo', retry: 'Try again' } as const;

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
          label={LABELS[action.kind]}
          shortcut={hasUndoKey && action.kind === 'undo' ? 'Control+Z' : undefined}
          onClick={run}
        />
      )}
    </output>
  );
}
