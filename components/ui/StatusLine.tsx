import { useRef } from 'preact/hooks';
import { Button } from './Button';
import type { Notice } from './notices';

const LABELS = { undo: 'Undo', retry: 'Try again' } as const;

interface StatusLineProps {
  notice: Notice | null;
  /** Whether the surface has `useUndoKey`. */
  hasUndoKey?: boolean;
}

/** Shows what just happened. Always in the document, because screen readers miss text in a region just added. */
export function StatusLine({ notice, hasUndoKey = false }: StatusLineProps) {
  const line = useRef<HTMLOutputElement>(null);
  const action = notice?.action;
  const run = () => {
    // The focused button is about to disappear with its notice, and the focus must not be lost with it.
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
